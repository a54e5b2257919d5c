package io.dwsim.engine.expression;

import io.dwsim.engine.expression.syntax.Lines;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is wrong with a text, as it is found. */
final class Faults {

    private static final int MAX = 20;
    private static final int SHOWN_BEFORE = 60;
    private static final int SHOWN = 120;

    private record Found(int offset, String message) {}

    private final String text;
    private final List<Found> found = new ArrayList<>();

    Faults(String text) {
        this.text = text;
    }

    void add(int offset, String message) {
        Found fault = new Found(offset, message);
        if (found.size() < MAX && !found.contains(fault)) {
            found.add(fault);
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    ExpressionFault thrown() {
        Lines lines = new Lines(text);
        return new ExpressionFault(found.stream()
                .sorted(Comparator.comparingInt(Found::offset))
                .map(fault -> new ExpressionFault.Problem(
                        lines.line(fault.offset()),
                        lines.column(fault.offset()) + 1,
                        fault.message(),
                        context(lines, fault.offset())))
                .toList());
    }

    private static String context(Lines lines, int offset) {
        int[] line = lines.text(offset).codePoints().toArray();
        int column = lines.column(offset);
        int start = Math.max(0, column - SHOWN_BEFORE);
        int count = Math.min(line.length - start, SHOWN);
        return new String(line, start, count) + "\n" + " ".repeat(column - start) + "^";
    }
}
