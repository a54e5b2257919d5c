package io.dwsim.cli.run;

import io.dwsim.cli.api.Run;
import io.dwsim.cli.terminal.LiveBlock;
import io.dwsim.cli.terminal.Quantities;
import io.dwsim.cli.terminal.Terminal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Shows how far a run is: bars that move on a terminal, one for each table, elsewhere a line when something changed. */
final class RunProgress {
    private static final double PLAIN_STEP_PERCENT = 10;

    private final Terminal terminal;
    private final LiveBlock block;
    private final Bar bar;
    private final Rate rows = new Rate(Duration.ofSeconds(8));
    private final Rate percent = new Rate(Duration.ofSeconds(20));
    private String printedPhase = "";
    private double printedPercent = -1;

    RunProgress(Terminal terminal, LiveBlock block) {
        this.terminal = terminal;
        this.block = block;
        this.bar = new Bar(terminal.unicode());
    }

    void show(Run run, long nanos) {
        rows.observe(nanos, (double) run.rowsLoaded());
        percent.observe(nanos, run.percent());
        if (block.visible()) {
            block.show(lines(run));
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

    /** All of the run, then its tables; where they are too many for the terminal, those that are done go first. */
    private List<String> lines(Run run) {
        String text = text(run);
        List<String> lines = new ArrayList<>();
        lines.add(bar.of(run.percent(), terminal.columns() - text.length()) + text);
        List<String> tables = new ArrayList<>(run.requested().keySet());
        int room = terminal.rows() - 3;
        if (tables.size() > room) {
            tables.removeIf(table -> share(run, table) >= 1);
        }
        int names = tables.stream().mapToInt(String::length).max().orElse(0);
        tables.stream().limit(room).forEach(table -> lines.add(line(run, table, names)));
        return lines;
    }

    private String line(Run run, String table, int nameWidth) {
        double share = share(run, table);
        String text = String.format(
                Locale.ROOT,
                "%3.0f%%  %s / %s",
                Math.floor(100 * share),
                Quantities.count(count(run.loaded(), table)),
                Quantities.count(count(run.requested(), table), "row"));
        String name = "  " + table + " ".repeat(nameWidth - table.length() + 1);
        return name + bar.of(100 * share, terminal.columns() - name.length() - text.length()) + text;
    }

    /** Half of a row's way is to be generated, half to be loaded, as the server counts, too. */
    private static double share(Run run, String table) {
        long requested = count(run.requested(), table);
        return requested == 0 ? 1 : (count(run.generated(), table) + count(run.loaded(), table)) / (2.0 * requested);
    }

    private static long count(Map<String, Long> counts, String table) {
        return counts.getOrDefault(table, 0L);
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
}
