package io.dwsim.gateway.run;

import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.message.DiscardRun;
import io.dwsim.common.message.GeneratePart;
import io.dwsim.common.message.LoadPart;
import io.dwsim.common.message.PublishRun;
import io.dwsim.gateway.control.DatabaseClock;
import io.dwsim.gateway.experiment.StoredExperimentReader;
import io.dwsim.gateway.outbox.Outbox;
import io.dwsim.gateway.run.Part.StoredObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Writes the commands of a run into the outbox. */
@Component
class RunCommands {

    private final PartTable parts;
    private final Outbox outbox;
    private final StoredExperimentReader experiments;
    private final RunProperties properties;
    private final DatabaseClock clock;

    RunCommands(
            PartTable parts,
            Outbox outbox,
            StoredExperimentReader experiments,
            RunProperties properties,
            DatabaseClock clock) {
        this.parts = parts;
        this.outbox = outbox;
        this.experiments = experiments;
        this.properties = properties;
        this.clock = clock;
    }

    /** Asks for as many waiting parts as the run's window has room for. */
    void fillWindow(Run run) {
        int room = properties.partsInFlight() - parts.countInFlight(run.id());
        if (room > 0) {
            Experiment experiment = experiments.byId(run.experimentId());
            List<Part> taken = parts.takeWaiting(run.id(), room);
            taken.forEach(part -> outbox.add(generate(run, experiment, part)));
        }
    }

    /** Asks for what the part's state calls for. */
    void ask(Run run, Part part) {
        Experiment experiment = experiments.byId(run.experimentId());
        switch (part.state()) {
            case GENERATING -> outbox.add(generate(run, experiment, part));
            case LOADING -> outbox.add(load(experiment, part));
            case WAITING, LOADED -> throw new IllegalStateException("nothing to ask for: " + part);
        }
    }

    void askToPublish(Run run) {
        int attempt = run.askToPublish(clock.instant());
        outbox.add(new PublishRun(run.id(), experiments.byId(run.experimentId()), run.rowCounts(), attempt));
    }

    void askToDiscard(Run run) {
        outbox.add(new DiscardRun(run.id(), experiments.byId(run.experimentId()).name()));
    }

    private static GeneratePart generate(Run run, Experiment experiment, Part part) {
        Experiment slice = experiment.sliceFor(part.table());
        Map<String, Long> all = run.rowCounts();
        Map<String, Long> rowCounts = new LinkedHashMap<>();
        slice.tables().forEach(table -> rowCounts.put(table.name(), all.getOrDefault(table.name(), 0L)));
        return new GeneratePart(
                run.id(),
                slice,
                run.seed(),
                run.engineVersion(),
                rowCounts,
                part.table(),
                part.part(),
                part.firstRow(),
                part.rows(),
                part.attempts());
    }

    private static LoadPart load(Experiment experiment, Part part) {
        StoredObject object = Objects.requireNonNull(part.object(), "a part to load lies in the lake");
        return new LoadPart(
                part.runId(),
                experiment,
                part.table(),
                part.part(),
                part.rows(),
                object.key(),
                object.sha256(),
                part.attempts());
    }
}
