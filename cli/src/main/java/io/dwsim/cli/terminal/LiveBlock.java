package io.dwsim.cli.terminal;

import java.io.PrintStream;
import java.util.List;

/** Lines on a terminal that are overwritten until they are closed; elsewhere they show nothing. */
public final class LiveBlock implements AutoCloseable {
    private static final String ERASE_LINE = "\r\u001b[K";

    private final Terminal terminal;
    private final PrintStream err;
    private int drawn;

    public LiveBlock(Terminal terminal) {
        this.terminal = terminal;
        this.err = terminal.err();
    }

    /** Whether what is shown here is seen by anybody. */
    public boolean visible() {
        return terminal.errInteractive();
    }

    /** Replaces what is shown, cut to the width of the terminal. Lines must not be colored. */
    public void show(List<String> lines) {
        if (!visible()) {
            return;
        }
        StringBuilder text = new StringBuilder(back());
        for (int i = 0; i < lines.size(); i++) {
            text.append(i == 0 ? "" : "\n")
                    .append(ERASE_LINE)
                    .append(CellText.cut(lines.get(i), terminal.columns() - 1, ""));
        }
        if (drawn > lines.size()) {
            text.append("\u001b[J");
        }
        err.print(text);
        err.flush();
        drawn = lines.size();
    }

    /** Takes everything away that was shown. */
    @Override
    public void close() {
        if (drawn > 0) {
            err.print(back() + ERASE_LINE + (drawn > 1 ? "\u001b[J" : ""));
            err.flush();
            drawn = 0;
        }
    }

    private String back() {
        return drawn > 1 ? "\r\u001b[" + (drawn - 1) + "A" : "";
    }
}
