package io.dwsim.cli.terminal;

import org.jline.utils.Signals;
import org.jspecify.annotations.Nullable;

/** What Ctrl-C does as long as this is open, instead of ending the process. */
public final class Interrupt implements AutoCloseable {
    private static final String SIGNAL = "INT";

    private final @Nullable Object before;

    private Interrupt(@Nullable Object before) {
        this.before = before;
    }

    /** The action runs on a thread of its own. */
    public static Interrupt does(Runnable action) {
        return new Interrupt(Signals.register(SIGNAL, action));
    }

    /** From now on to the end of the process Ctrl-C does nothing, unless an {@link Interrupt} is open. */
    public static void ignore() {
        Signals.register(SIGNAL, () -> {});
    }

    @Override
    public void close() {
        if (before != null) {
            Signals.unregister(SIGNAL, before);
        }
    }
}
