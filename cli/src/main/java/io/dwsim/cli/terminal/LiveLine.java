package io.dwsim.cli.terminal;

import java.io.PrintStream;

/** A line on a terminal that is overwritten until it is closed; elsewhere it shows nothing. */
public final class LiveLine implements AutoCloseable {
    private static final String ERASE_LINE = "\r\u001b[K";

    private final Terminal terminal;
    private final PrintStream err;
    private boolean drawn;

    public LiveLine(Terminal terminal) {
        this.terminal = terminal;
        this.err = terminal.err();
    }

    /** Whether lines shown here are seen by anybody. */
    public boolean visible() {
        return terminal.errInteractive();
    }

    /** Replaces what the line shows, cut to the width of the terminal. */
    public void show(String text) {
        if (!visible()) {
            return;
        }
        int limit = terminal.columns() - 1;
        err.print(ERASE_LINE + (text.length() > limit ? text.substring(0, limit) : text));
        err.flush();
        drawn = true;
    }

    @Override
    public void close() {
        if (drawn) {
            err.print(ERASE_LINE);
            err.flush();
            drawn = false;
        }
    }
}
