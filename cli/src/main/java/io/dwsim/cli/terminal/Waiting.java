package io.dwsim.cli.terminal;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Waits in small steps for something and says on a terminal what for, and how long already. */
public final class Waiting implements AutoCloseable {
    private static final String[] UNICODE = {"⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"};
    private static final String[] ASCII = {"|", "/", "-", "\\"};
    private static final int STEP_MILLIS = 100;

    private final @Nullable LiveLine line;
    private final String[] frames;
    private final String what;
    private final long startedNanos = System.nanoTime();
    private int frame;

    private Waiting(@Nullable LiveLine line, String[] frames, String what) {
        this.line = line;
        this.frames = frames;
        this.what = what;
    }

    /** A spinner on a terminal, one line elsewhere. */
    public static Waiting shownOn(Terminal terminal, String what) {
        LiveLine line = new LiveLine(terminal);
        if (!line.visible()) {
            terminal.err().println(what + "...");
        }
        return new Waiting(line, terminal.unicode() ? UNICODE : ASCII, what);
    }

    /** Waits without a word. */
    public static Waiting unseen() {
        return new Waiting(null, ASCII, "");
    }

    /** Waits a tenth of a second. */
    public void pause() {
        if (line != null) {
            line.show(frames[frame++ % frames.length] + " " + what + "  " + Quantities.duration(elapsed()));
        }
        Pause.millis(STEP_MILLIS);
    }

    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - startedNanos);
    }

    @Override
    public void close() {
        if (line != null) {
            line.close();
        }
    }
}
