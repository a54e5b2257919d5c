package io.dwsim.cli.experiment;

import io.dwsim.cli.api.Run;
import io.dwsim.cli.terminal.LiveLine;
import io.dwsim.cli.terminal.Quantities;
import io.dwsim.cli.terminal.Terminal;
import java.time.Duration;
import java.util.Locale;

/** Shows how far a run is: a bar that moves on a terminal, elsewhere a line when something changed. */
final class RunProgress {
    private static final int MAX_BAR = 24;
    private static final int MIN_BAR = 5;
    private static final int BAR_FRAME = "[] ".length() + 1;
    private static final double PLAIN_STEP_PERCENT = 10;

    private final Terminal terminal;
    private final LiveLine line;
    private final Rate rows = new Rate(Duration.ofSeconds(8));
    private final Rate percent = new Rate(Duration.ofSeconds(20));
    private String printedPhase = "";
    private double printedPercent = -1;

    RunProgress(Terminal terminal, LiveLine line) {
        this.terminal = terminal;
        this.line = line;
    }

    void show(Run run, long nanos) {
        rows.observe(nanos, (double) run.rowsLoaded());
        percent.observe(nanos, run.percent());
        if (line.visible()) {
            String text = text(run);
            line.show(bar(run.percent(), terminal.columns() - text.length()) + text);
        } else if (changed(run)) {
            terminal.err().println("run " + run.id() + ": " + text(run).stripTrailing());
            printedPhase = run.phase();
            printedPercent = run.percent();
        }
    }

    private boolean changed(Run run) {
        return !run.phase().equals(printedPhase)
                || run.percent() >= printedPercent + PLAIN_STEP_PERCENT
                || (run.ended() && run.percent() != printedPercent);
    }

    private String text(Run run) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%3.0f%%  %s  %s / %s",
                Math.floor(run.percent()),
                run.phase().toLowerCase(Locale.ROOT),
                Quantities.count(run.rowsLoaded()),
                Quantities.count(run.rowsTotal(), "row")));
        if (!run.ended()) {
            rows.perSecond().ifPresent(rate -> text.append("  ")
                    .append(Quantities.count(Math.round(rate)))
                    .append(" rows/s"));
            percent.perSecond().ifPresent(rate -> text.append("  ETA ")
                    .append(Math.max(1, Math.round((100 - run.percent()) / rate)))
                    .append(" s"));
        }
        return text.toString();
    }

    /** As long as it fits beside the text; on a very narrow terminal the text says it all. */
    private String bar(double percent, int room) {
        int length = Math.min(MAX_BAR, room - BAR_FRAME);
        if (length < MIN_BAR) {
            return "";
        }
        int filled = (int) Math.floor(length * Math.min(100, Math.max(0, percent)) / 100);
        return "[" + (terminal.unicode() ? "█" : "#").repeat(filled)
                + (terminal.unicode() ? "░" : ".").repeat(length - filled) + "] ";
    }
}
