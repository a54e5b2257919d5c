package io.dwsim.gateway.run;

import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.message.Command;
import io.dwsim.common.message.DiscardRun;
import io.dwsim.common.message.GeneratePart;
import io.dwsim.common.message.LoadPart;
import io.dwsim.common.message.PublishRun;
import io.dwsim.common.message.VerifyPart;
import io.dwsim.common.message.VerifyTable;
import io.dwsim.gateway.control.DatabaseClock;
import io.dwsim.gateway.experiment.StoredExperimentReader;
import io.dwsim.gateway.outbox.Outbox;
import io.dwsim.gateway.run.Part.StoredObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Writes the commands of a run into the outbox. */
@Component
class RunCommands {

    private final PartTable parts;
    private final VerificationTable verifications;
    private final Outbox outbox;
    private final StoredExperimentReader experiments;
    private final RunProperties properties;
    private final DatabaseClock clock;

    RunCommands(
            PartTable parts,
            VerificationTable verifications,
            Outbox outbox,
            StoredExperimentReader experiments,
            RunProperties properties,
            DatabaseClock clock) {
        this.parts = parts;
        this.verifications = verifications;
        this.outbox = outbox;
        this.experiments = experiments;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Asks for as many parts as the run's window has room for: first what lies in the lake already; then, for a
     * verification, whole tables, one after another.
     */
    void fillWindow(Run run) {
        PartState next = run.isVerification() ? PartState.VERIFYING : PartState.GENERATING;
        int inFlight = parts.countInFlight(run.id());
        int room = Math.max(0, properties.partsInFlight() - inFlight);
        List<Part> taken = new ArrayList<>(parts.take(run.id(), PartState.GENERATED, PartState.LOADING, false, room));
        taken.addAll(parts.take(run.id(), PartState.WAITING, next, false, room - taken.size()));
        if (inFlight == 0 && taken.isEmpty()) {
            taken = parts.take(run.id(), PartState.WAITING, next, true, 1);
        }
        if (!taken.isEmpty()) {
            Experiment experiment = experiments.byId(run.experimentId());
            taken.forEach(part -> outbox.add(command(run, experiment, part)));
        }
    }

    /** Begins, or takes up again, a run whose parts are written. */
    void begin(Run run) {
        fillWindow(run);
        if (parts.countInFlight(run.id()) == 0) {
            askToPublish(run, Duration.ZERO);
        }
    }

    /** Asks for what the part's state calls for. */
    void ask(Run run, Part part) {
        ask(run, part, Duration.ZERO);
    }

    /** The same, not before so much time has passed. */
    void ask(Run run, Part part, Duration delay) {
        outbox.add(command(run, experiments.byId(run.experimentId()), part), delay);
    }

    private Command command(Run run, Experiment experiment, Part part) {
        return switch (part.state()) {
            case GENERATING -> generate(run, experiment, part);
            case LOADING -> load(run, experiment, part);
            case VERIFYING ->
                part.isWholeTable() ? verifyTable(run, experiment, part) : verifyPart(run, experiment, part);
            case WAITING, GENERATED, LOADED, VERIFIED -> throw new IllegalStateException("nothing to ask for: " + part);
        };
    }

    void askToPublish(Run run, Duration delay) {
        int attempt = run.askToPublish(clock.instant());
        outbox.add(
                new PublishRun(run.id(), experiments.byId(run.experimentId()), run.rowCounts(), attempt, run.epoch()),
                delay);
    }

    /** Whether something that was asked for has not left yet. */
    boolean areWaiting(Run run) {
        return outbox.holds(run.id());
    }

    /** Takes back what was asked for and has not left yet, and asks to drop what the run has staged. */
    void giveUp(Run run) {
        outbox.withdraw(run.id());
        if (!run.isVerification()) {
            askToDiscard(run);
        }
    }

    /** Has dropped what a run has staged up to now. */
    void askToDiscard(Run run) {
        outbox.add(new DiscardRun(run.id(), experiments.byId(run.experimentId()).name(), run.epoch()));
    }

    /** Has dropped what a run of which nothing is known has staged. */
    void askToDiscardUnknown(long runId) {
        outbox.add(new DiscardRun(runId, "an experiment that is gone", Integer.MAX_VALUE));
    }

    private static GeneratePart generate(Run run, Experiment experiment, Part part) {
        Experiment slice = experiment.sliceFor(part.table());
        return new GeneratePart(
                run.id(),
                slice,
                run.seed(),
                run.engineVersion(),
                rowCounts(run, slice),
                part.table(),
                part.part(),
                part.firstRow(),
                part.rows(),
                part.attempts(),
                run.epoch());
    }

    private static Map<String, Long> rowCounts(Run run, Experiment slice) {
        Map<String, Long> all = run.rowCounts();
        Map<String, Long> rowCounts = new LinkedHashMap<>();
        slice.tables().forEach(table -> rowCounts.put(table.name(), all.getOrDefault(table.name(), 0L)));
        return rowCounts;
    }

    private static VerifyPart verifyPart(Run run, Experiment experiment, Part part) {
        StoredObject object = Objects.requireNonNull(part.object(), "a part to verify was recorded");
        Experiment slice = experiment.sliceFor(part.table());
        return new VerifyPart(
                run.id(),
                run.verifiedRunId().orElseThrow(),
                slice,
                run.seed(),
                run.engineVersion(),
                rowCounts(run, slice),
                part.table(),
                part.part(),
                part.firstRow(),
                part.rows(),
                object.key(),
                object.bytes(),
                object.sha256(),
                object.fingerprint(),
                part.attempts());
    }

    private VerifyTable verifyTable(Run run, Experiment experiment, Part part) {
        return new VerifyTable(
                run.id(),
                run.verifiedRunId().orElseThrow(),
                experiment.sliceFor(part.table()),
                part.table(),
                part.rows(),
                verifications.fingerprint(run.id(), part.table()).toString(),
                part.attempts());
    }

    private static LoadPart load(Run run, Experiment experiment, Part part) {
        StoredObject object = Objects.requireNonNull(part.object(), "a part to load lies in the lake");
        return new LoadPart(
                part.runId(),
                experiment,
                part.table(),
                part.part(),
                part.rows(),
                object.key(),
                object.sha256(),
                part.attempts(),
                run.epoch());
    }
}
