package io.dwsim.gateway.run;

import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.failure.Fault;
import io.dwsim.engine.EngineVersion;
import io.dwsim.gateway.experiment.StoredExperiment;
import io.dwsim.gateway.experiment.StoredExperimentReader;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Starts runs: the run, its parts and its first messages are there together or not at all. */
@Component
class RunStarter {

    /** Seeds we choose stay within what JavaScript clients read exactly. */
    private static final int SEED_BITS = 53;

    private final StoredExperimentReader experiments;
    private final OneActiveRun active;
    private final PartTable parts;
    private final RunCommands commands;
    private final RunProperties properties;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    RunStarter(
            StoredExperimentReader experiments,
            OneActiveRun active,
            PartTable parts,
            RunCommands commands,
            RunProperties properties,
            Clock clock) {
        this.experiments = experiments;
        this.active = active;
        this.parts = parts;
        this.commands = commands;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Starts a run that generates and publishes all tables.
     *
     * @throws DwsimException {@link ErrorCode#INVALID_REQUEST}, {@link ErrorCode#EXPERIMENT_NOT_FOUND} or
     *     {@link ErrorCode#RUN_ACTIVE}
     */
    @Transactional
    public Run generate(String experimentName, @Nullable JsonNode body) {
        StoredExperiment stored = experiments.requireLocked(experimentName);
        Experiment experiment = stored.definition();
        GenerateRequest request = GenerateRequest.read(experiment, body);
        checkParts(request);
        active.refuseSecond(stored);
        long seed = request.seed().orElseGet(() -> random.nextLong() >>> (Long.SIZE - SEED_BITS));
        Run run = active.save(
                Run.generate(stored.id(), seed, EngineVersion.CURRENT, request.rowCounts(), clock.instant()), stored);
        parts.insert(PartPlan.of(run.id(), request.rowCounts(), properties.partRows()));
        commands.begin(run);
        return run;
    }

    private void checkParts(GenerateRequest request) {
        long count = PartPlan.count(request.rowCounts(), properties.partRows());
        if (count > properties.maxParts()) {
            throw new DwsimException(
                    ErrorCode.INVALID_REQUEST,
                    "the rows asked for are too many",
                    List.of(new Fault(
                            "/rows",
                            "needs " + count + " parts of " + properties.partRows() + " rows, at most "
                                    + properties.maxParts() + " are allowed",
                            request.rowCounts())));
        }
    }
}
