package io.dwsim.cli.demo;

import io.dwsim.cli.terminal.Quantities;
import io.dwsim.cli.terminal.TableWriter.Column;
import io.dwsim.cli.terminal.TextTable;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.node.ArrayNode;

/** How long each step took. */
final class StepTimes {
    private record Step(String name, Duration duration) {}

    private final List<Step> steps = new ArrayList<>();

    <T> T measure(String name, Supplier<T> step) {
        long start = System.nanoTime();
        T result = step.get();
        steps.add(new Step(name, Duration.ofNanos(System.nanoTime() - start)));
        return result;
    }

    Duration total() {
        return steps.stream().map(Step::duration).reduce(Duration.ZERO, Duration::plus);
    }

    void print(PrintStream out) {
        TextTable table = new TextTable(List.of(Column.text("step"), Column.number("time")));
        steps.forEach(step -> table.row(List.of(step.name(), Quantities.duration(step.duration()))));
        table.row(List.of("all of it", Quantities.duration(total())));
        table.print(out);
    }

    void describe(ArrayNode document) {
        steps.forEach(step -> document.addObject()
                .put("name", step.name())
                .put("milliseconds", step.duration().toMillis()));
    }
}
