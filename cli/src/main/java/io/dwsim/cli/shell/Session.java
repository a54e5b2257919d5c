package io.dwsim.cli.shell;

import io.dwsim.cli.api.Experiment;
import io.dwsim.cli.api.Queries;
import io.dwsim.cli.result.StatementRun;
import io.dwsim.cli.terminal.CommandFailure;
import io.dwsim.cli.terminal.OutputOptions;
import io.dwsim.cli.terminal.Quantities;
import io.dwsim.cli.terminal.TableWriter.Column;
import io.dwsim.cli.terminal.TextTable;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What the shell does with what was typed. */
final class Session {
    private final Catalog catalog;
    private final Queries queries;
    private final OutputOptions output;
    private Optional<String> experiment;
    private Optional<String> dialect;
    private boolean timing;
    private boolean expanded;
    private boolean open = true;

    Session(
            Catalog catalog,
            Queries queries,
            OutputOptions output,
            Optional<String> experiment,
            Optional<String> dialect) {
        this.catalog = catalog;
        this.queries = queries;
        this.output = output;
        this.experiment = experiment;
        this.dialect = dialect;
    }

    Optional<String> experiment() {
        return experiment;
    }

    /** Whether nobody has said that it is enough. */
    boolean isOpen() {
        return open;
    }

    /** Executes a complete input: statements, or one of the shell's own commands. Returns whether all went well. */
    boolean execute(String input) {
        try {
            if (input.strip().startsWith("\\")) {
                command(input.strip().split("\\s+", 2));
            } else {
                SqlText.statements(input).forEach(this::statement);
            }
            return true;
        } catch (CommandFailure e) {
            PrintStream err = output.terminal().err();
            err.println(output.errPalette().bad(e.getMessage()));
            e.details().forEach(line -> err.println("  " + line));
            return false;
        }
    }

    private void statement(String sql) {
        long start = System.nanoTime();
        new StatementRun(queries, output)
                .execute(sql, experiment, dialect, output.layout().expanded(expanded));
        if (timing) {
            output.people().println("Time: " + Quantities.duration(Duration.ofNanos(System.nanoTime() - start)));
        }
    }

    private void command(String[] words) {
        Optional<String> argument = words.length > 1
                ? Optional.of(words[1].replaceAll("[;\\s]+$", "")).filter(text -> !text.isEmpty())
                : Optional.empty();
        switch (words[0]) {
            case Meta.HELP -> output.people().println(Meta.TEXT);
            case Meta.QUIT -> open = false;
            case Meta.LIST -> list();
            case Meta.CONNECT -> connect(argument);
            case Meta.DESCRIBE -> argument.ifPresentOrElse(this::describe, this::tables);
            case Meta.DIALECT -> {
                dialect = argument;
                output.people().println("Statements are in the dialect " + argument.orElse("postgres") + " now.");
            }
            case Meta.TIMING -> {
                timing = !timing;
                output.people().println("Timing is " + (timing ? "on." : "off."));
            }
            case Meta.EXPANDED -> {
                expanded = !expanded;
                output.people().println("Expanded display is " + (expanded ? "on." : "off."));
            }
            default -> throw new CommandFailure("there is no command " + words[0] + "; \\? lists them");
        }
    }

    private void list() {
        TextTable table =
                new TextTable(List.of(Column.text("experiment"), Column.number("tables"), Column.text("description")));
        for (JsonNode summary : catalog.list().path("experiments")) {
            table.row(List.of(
                    summary.path("name").asString(""),
                    Quantities.count(summary.path("tables").asLong(0)),
                    summary.path("description").asString("")));
        }
        output.paged(out -> table.print(out, output.layout()));
    }

    private void connect(Optional<String> name) {
        experiment = name.map(chosen -> catalog.experiment(chosen).name());
        output.people()
                .println(experiment
                        .map(chosen -> "Tables of " + chosen + " need no prefix now.")
                        .orElse("Tables need their prefix now: EXPERIMENT__TABLE."));
    }

    private void tables() {
        TextTable table = new TextTable(List.of(Column.text("table"), Column.number("columns"), Column.number("rows")));
        Map<String, Long> rows =
                experiment.map(name -> catalog.experiment(name).rows()).orElse(Map.of());
        catalog.tables(experiment)
                .forEach((name, columns) -> table.row(List.of(
                        name,
                        Quantities.count(columns.size()),
                        rows.containsKey(name) ? Quantities.count(rows.get(name)) : "")));
        output.paged(out -> table.print(out, output.layout()));
    }

    private void describe(String name) {
        int prefix = name.indexOf("__");
        String owner = experiment.orElseGet(() -> prefix < 0 ? "" : name.substring(0, prefix));
        String wanted = experiment.isEmpty() && prefix >= 0 ? name.substring(prefix + 2) : name;
        if (owner.isEmpty()) {
            throw new CommandFailure("choose an experiment with \\c, or say EXPERIMENT__" + name);
        }
        Experiment found = catalog.experiment(owner);
        for (JsonNode table : found.tables()) {
            if (table.path("name").asString("").equalsIgnoreCase(wanted)) {
                output.paged(out -> TableColumns.of(table).print(out, output.layout()));
                return;
            }
        }
        throw new CommandFailure("experiment '" + owner + "' has no table '" + wanted + "'");
    }
}
