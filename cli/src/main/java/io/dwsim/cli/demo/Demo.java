package io.dwsim.cli.demo;

import io.dwsim.cli.api.ApiClient;
import io.dwsim.cli.api.ApiProblem;
import io.dwsim.cli.api.Experiment;
import io.dwsim.cli.api.Experiments;
import io.dwsim.cli.api.Queries;
import io.dwsim.cli.api.QueryResult;
import io.dwsim.cli.api.Run;
import io.dwsim.cli.api.Runs;
import io.dwsim.cli.result.ResultTable;
import io.dwsim.cli.run.RunWatch;
import io.dwsim.cli.terminal.CommandFailure;
import io.dwsim.cli.terminal.OutputOptions;
import io.dwsim.cli.terminal.Quantities;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Fills the bundled experiment on a running server, checks what arrived, and asks it three questions. */
final class Demo {
    static final String EXPERIMENT = "ecommerce";
    private static final String DEFINITION = "e-commerce.yaml";

    private final Experiments experiments;
    private final Runs runs;
    private final Queries queries;
    private final OutputOptions output;
    private final PrintStream out;
    private final StepTimes times;

    Demo(ApiClient api, OutputOptions output, StepTimes times) {
        this.experiments = new Experiments(api);
        this.runs = new Runs(api);
        this.queries = new Queries(api);
        this.output = output;
        this.out = output.people();
        this.times = times;
    }

    /** Adds the run and the answers to the document; fails unless every table holds exactly its target. */
    void play(ObjectNode document) {
        Experiment experiment = times.measure("create the experiment", this::createOrReuse);
        JsonNode run = times.measure("generate and load", () -> fill(experiment));
        document.set("run", run);
        times.measure("count the rows", () -> checkCounts(experiment));
        ArrayNode answers = document.putArray("queries");
        for (DemoQuery query : DemoQuery.ALL) {
            answers.add(ask(query));
        }
    }

    private Experiment createOrReuse() {
        try {
            experiments.create(definition());
            out.println("created the experiment " + EXPERIMENT);
        } catch (ApiProblem e) {
            if (e.status() != 409) {
                throw e;
            }
            out.println("the experiment " + EXPERIMENT + " exists already: a new run replaces its data");
        }
        return experiments.find(EXPERIMENT);
    }

    private JsonNode fill(Experiment experiment) {
        out.println("generating and loading " + Quantities.count(experiment.targetRows(), "row") + " in "
                + Quantities.count(experiment.targets().size(), "table"));
        Run started = Run.of(experiments.generate(EXPERIMENT, Map.of(), OptionalLong.empty()));
        JsonNode ended = new RunWatch(runs, output).untilEnded(started);
        Run run = Run.of(ended);
        if (run.status() != Run.Status.COMPLETED) {
            throw new CommandFailure("run " + run.id() + " ended " + run.status()
                    + run.fault().map(fault -> ": " + fault).orElse(""));
        }
        return ended;
    }

    private long checkCounts(Experiment experiment) {
        List<String> wrong = new ArrayList<>();
        long total = 0;
        for (Map.Entry<String, Long> target : experiment.targets().entrySet()) {
            long count = count(target.getKey());
            total += count;
            if (count != target.getValue()) {
                wrong.add(target.getKey() + " has " + Quantities.count(count, "row") + " instead of "
                        + Quantities.count(target.getValue()));
            }
        }
        if (!wrong.isEmpty()) {
            throw new CommandFailure("the warehouse does not hold what was asked for: " + String.join(", ", wrong));
        }
        out.println("the warehouse holds " + Quantities.count(total, "row") + ", every table exactly its target");
        return total;
    }

    private long count(String table) {
        QueryResult result = QueryResult.of(
                queries.execute("SELECT COUNT(*) FROM " + table, Optional.of(EXPERIMENT), OptionalLong.empty()));
        return Long.parseLong(
                Objects.requireNonNull(result.rows().get(0).cells().get(0)));
    }

    private JsonNode ask(DemoQuery query) {
        JsonNode answer = times.measure(
                query.title(), () -> queries.execute(query.sql(), Optional.of(EXPERIMENT), OptionalLong.empty()));
        QueryResult result = QueryResult.of(answer);
        if (result.rows().isEmpty()) {
            throw new CommandFailure("no rows came back for the query '" + query.title() + "'");
        }
        out.println();
        out.println(query.title());
        out.println(query.sql().indent(4).stripTrailing());
        ResultTable.print(result, out, output.layout());
        return answer;
    }

    static byte[] definition() {
        try (InputStream in = Demo.class.getResourceAsStream(DEFINITION)) {
            return Objects.requireNonNull(in, DEFINITION).readAllBytes();
        } catch (IOException e) {
            throw new CommandFailure("cannot read the bundled " + DEFINITION, e);
        }
    }
}
