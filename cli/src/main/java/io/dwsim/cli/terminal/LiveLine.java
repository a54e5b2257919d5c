package io.dwsim.cli.terminal;

import java.util.List;

/** A line on a terminal that is overwritten until it is closed; elsewhere it shows nothing. */
public final class LiveLine implements AutoCloseable {
    private final LiveBlock block;

    public LiveLine(Terminal terminal) {
        this.block = new LiveBlock(terminal);
    }

    /** Whether lines shown here are seen by anybody. */
    public boolean visible() {
        return block.visible();
    }

    /** Replaces what the line shows, cut to the width of the terminal. */
    public void show(String text) {
        block.show(List.of(text));
    }

    @Override
    public void close() {
        block.close();
    }
}
