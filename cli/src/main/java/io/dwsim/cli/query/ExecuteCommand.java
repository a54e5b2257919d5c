package io.dwsim.cli.query;

import io.dwsim.cli.api.Queries;
import io.dwsim.cli.api.Queries.Query;
import io.dwsim.cli.api.StreamedAnswer;
import io.dwsim.cli.instance.ServerCommand;
import io.dwsim.cli.result.CancellableQuery;
import io.dwsim.cli.result.ResultTable;
import io.dwsim.cli.terminal.CommandFailure;
import io.dwsim.cli.terminal.ExitStatus;
import io.dwsim.cli.terminal.OutputFile;
import io.dwsim.cli.terminal.Quantities;
import io.dwsim.cli.terminal.Surroundings;
import io.dwsim.cli.terminal.TableLayout;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.JsonNodeFactory;

/** {@code dw-sim query execute}. */
@Command(
        name = "execute",
        description = "Execute one read-only SQL statement and print its rows.",
        footer = {
            "",
            "Examples:",
            "  dw-sim query execute 'SELECT COUNT(*) FROM orders' --experiment ecommerce",
            "  dw-sim query execute 'SELECT * FROM ecommerce__orders' --limit 5 --json",
            "  dw-sim query execute -f report.sql -e ecommerce --format csv --output report.csv"
        })
final class ExecuteCommand extends ServerCommand {
    /** How rows are printed. */
    enum Format {
        table,
        csv,
        json,
        ndjson,
        parquet
    }

    @ArgGroup(multiplicity = "1")
    private SqlSource source = new SqlSource();

    @Option(
            names = {"-e", "--experiment"},
            paramLabel = "NAME",
            description = "Experiment whose tables need no prefix; without it, say EXPERIMENT__TABLE.")
    private @Nullable String experiment;

    @Option(names = "--dialect", paramLabel = "D", description = "SQL dialect of the statement (default: postgres).")
    private @Nullable String dialect;

    @Option(names = "--limit", paramLabel = "N", description = "Rows to return at most (default: the server's).")
    private @Nullable Long limit;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES} (default: table; json with --json).")
    private @Nullable Format format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the rows to a file. It appears when all of them have arrived.")
    private @Nullable Path file;

    ExecuteCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        Format chosen = format();
        Queries queries = new Queries(api());
        Query query = new Query(
                source.read(output().terminal().in()),
                Optional.ofNullable(experiment),
                Optional.ofNullable(dialect),
                limit == null ? OptionalLong.empty() : OptionalLong.of(limit),
                chosen == Format.table ? "json" : chosen.name(),
                Optional.of(CancellableQuery.newId()));
        try (CancellableQuery running = CancellableQuery.open(queries, query)) {
            Path target = file;
            if (target != null) {
                write(running.answer(), chosen, target);
            } else if (chosen == Format.table) {
                output().paged(out -> ResultTable.print(running.answer(), out, output().layout(), !output().quiet()));
            } else {
                print(running.answer(), chosen);
            }
        }
        return ExitStatus.DONE;
    }

    private Format format() {
        Format chosen = format;
        if (chosen == null) {
            return output().json() ? Format.json : Format.table;
        }
        if (file == null && output().json() && chosen != Format.json) {
            throw usage("--json prints one JSON document, --format " + chosen + " something else: use one of them");
        }
        if (file == null && chosen == Format.parquet && output().terminal().outInteractive()) {
            throw usage("parquet is nothing to look at: give --output FILE");
        }
        return chosen;
    }

    private void print(StreamedAnswer answer, Format chosen) {
        PrintStream out = output().terminal().out();
        try {
            answer.copyTo(out);
        } catch (IOException e) {
            throw new CommandFailure("cannot write the rows: " + e.getMessage(), e);
        }
        if (chosen == Format.json) {
            out.println();
        }
        out.flush();
    }

    private void write(StreamedAnswer answer, Format chosen, Path target) {
        try (OutputFile output = OutputFile.create(target)) {
            if (chosen == Format.table) {
                PrintStream out = new PrintStream(output.stream(), false, StandardCharsets.UTF_8);
                ResultTable.print(answer, out, TableLayout.PLAIN, false);
                output.stream().flush();
            } else {
                answer.copyTo(output.stream());
            }
            long bytes = output.complete();
            output().notices().println("wrote " + Quantities.bytes(bytes) + " to " + target);
            output().document(JsonNodeFactory.instance
                    .objectNode()
                    .put("output", target.toString())
                    .put("format", chosen.name())
                    .put("bytes", bytes));
        } catch (IOException e) {
            throw new CommandFailure("cannot write " + target + ": " + e.getMessage(), e);
        }
    }
}
