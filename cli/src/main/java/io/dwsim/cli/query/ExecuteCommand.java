package io.dwsim.cli.query;

import io.dwsim.cli.api.QueryResult;
import io.dwsim.cli.instance.ServerOptions;
import io.dwsim.cli.terminal.CommandFailure;
import io.dwsim.cli.terminal.ExitStatus;
import io.dwsim.cli.terminal.OutputOptions;
import io.dwsim.cli.terminal.Surroundings;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code dw-sim query execute}. */
@Command(
        name = "execute",
        description = "Execute one read-only SQL statement and print its rows.",
        footer = {
            "",
            "Example: dw-sim query execute 'SELECT COUNT(*) FROM orders' --experiment ecommerce",
            "         dw-sim query execute 'SELECT * FROM orders' -e ecommerce --format csv --output orders.csv"
        })
final class ExecuteCommand implements Callable<Integer> {
    /** How rows are printed. */
    enum Format {
        table,
        json,
        csv,
        ndjson,
        parquet;

        /** Whether the server's bytes are passed on as they come, however many. */
        private boolean isStreamed() {
            return switch (this) {
                case csv, ndjson, parquet -> true;
                case table, json -> false;
            };
        }
    }

    /** Where the SQL comes from. */
    static final class Source {
        @Parameters(paramLabel = "SQL", description = "The statement.")
        private @Nullable String sql;

        @Option(
                names = {"-f", "--file"},
                paramLabel = "FILE",
                description = "Read the statement from a file; - is standard input.")
        private @Nullable String file;
    }

    @Mixin
    private ServerOptions server;

    @Mixin
    private OutputOptions output;

    @ArgGroup(multiplicity = "1")
    private Source source = new Source();

    @Option(
            names = {"-e", "--experiment"},
            paramLabel = "NAME",
            description = "Experiment whose tables need no prefix; without it, say EXPERIMENT__TABLE.")
    private @Nullable String experiment;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "Rows to return at most (default: the server's; for csv, ndjson and parquet all).")
    private @Nullable Long limit;

    @Option(
            names = "--format",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format = Format.table;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the rows to a file, which appears when all of them are there; - is standard output.")
    private @Nullable String file;

    ExecuteCommand(Surroundings surroundings) {
        this.server = new ServerOptions(surroundings);
        this.output = new OutputOptions(surroundings);
    }

    @Override
    public Integer call() {
        Format chosen = output.json() ? Format.json : format;
        if (file == null && chosen == Format.parquet) {
            throw new CommandFailure("a Parquet file is not for the terminal: give --output FILE, or - to pipe it");
        }
        if (file == null || file.equals("-")) {
            write(chosen, output.terminal().out());
        } else {
            ResultFile.write(Path.of(file), out -> write(chosen, out));
        }
        return ExitStatus.DONE;
    }

    private void write(Format chosen, PrintStream out) {
        Queries queries = new Queries(server.client());
        Optional<String> name = Optional.ofNullable(experiment);
        OptionalLong rows = limit == null ? OptionalLong.empty() : OptionalLong.of(limit);
        if (chosen.isStreamed()) {
            queries.stream(sql(), name, rows, chosen.name(), out);
            return;
        }
        JsonNode answer = queries.execute(sql(), name, rows);
        if (chosen == Format.json) {
            out.println(answer.toPrettyString());
        } else {
            ResultTable.print(QueryResult.of(answer), out);
        }
    }

    private String sql() {
        if (source.file == null) {
            return String.valueOf(source.sql);
        }
        try {
            return source.file.equals("-")
                    ? new String(output.terminal().in().readAllBytes(), StandardCharsets.UTF_8)
                    : Files.readString(Path.of(source.file));
        } catch (NoSuchFileException e) {
            throw new CommandFailure("no such file: " + source.file, e);
        } catch (IOException e) {
            throw new CommandFailure("cannot read " + source.file + ": " + e.getMessage(), e);
        }
    }
}
