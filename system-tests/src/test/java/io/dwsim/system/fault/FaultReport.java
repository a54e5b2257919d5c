package io.dwsim.system.fault;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The table at the end: fault, times injected, outcome, seconds. */
final class FaultReport {

    private final Map<String, Line> lines = new LinkedHashMap<>();

    private static final class Line {
        private int injected;
        private int passed;
        private String outcome = "";
        private Duration time = Duration.ZERO;
    }

    void passed(String fault, String outcome, Duration time) {
        Line line = add(fault, time);
        line.passed++;
        line.outcome = line.outcome.isEmpty() ? outcome : line.outcome;
    }

    void broken(String fault, Throwable why, Duration time) {
        Line line = add(fault, time);
        line.outcome = "BROKEN: " + firstLine(why);
    }

    void left(String fault, String why) {
        lines.computeIfAbsent(fault, name -> new Line()).outcome = "NOT STRUCK: " + why;
    }

    private Line add(String fault, Duration time) {
        Line line = lines.computeIfAbsent(fault, name -> new Line());
        line.injected++;
        line.time = line.time.plus(time);
        return line;
    }

    private static String firstLine(Throwable why) {
        String text = String.valueOf(why.getMessage()).strip().replaceAll("\\s+", " ");
        return text.substring(0, Math.min(90, text.length()));
    }

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder();
        table.append("%-52s %8s %7s %8s  %s%n".formatted("fault", "injected", "passed", "seconds", "outcome"));
        lines.forEach((fault, line) -> table.append("%-52s %8d %7d %8s  %s%n"
                .formatted(
                        fault,
                        line.injected,
                        line.passed,
                        String.format(Locale.ROOT, "%.1f", line.time.toMillis() / 1000.0 / Math.max(1, line.injected)),
                        line.outcome)));
        return table.toString();
    }
}
