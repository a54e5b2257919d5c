package io.dwsim.gateway.run;

import io.dwsim.common.experiment.Experiment;
import io.dwsim.gateway.plan.RunPlanner;
import io.dwsim.gateway.plan.RunPlanner.Planned;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What a run would be, before it is started. */
@Component
public class RunPreparation {

    private final RunPlanner planner;
    private final RunRepository runs;

    RunPreparation(RunPlanner planner, RunRepository runs) {
        this.planner = planner;
        this.runs = runs;
    }

    /** How fast a run was, all phases together. */
    public record Pace(long runId, double rowsPerSecond) {

        /** How long so many rows take at this pace. */
        public Duration of(long rows) {
            return Duration.ofMillis((long) Math.min(1000 * (rows / rowsPerSecond), Long.MAX_VALUE));
        }
    }

    /**
     * Plans what a request to generate asks for.
     *
     * @param body as the API takes it
     * @throws io.dwsim.common.failure.DwsimException {@code INVALID_REQUEST} with all faults
     */
    public Planned plan(Experiment experiment, @Nullable JsonNode body) {
        return planner.plan(experiment, GenerateRequest.read(experiment, body).rowCounts());
    }

    /** The pace of the last run that generated something here; empty before there was one. */
    public Optional<Pace> lastPace() {
        return runs.findFirstByStatusAndKindOrderByIdDesc(RunStatus.COMPLETED, RunKind.GENERATE)
                .flatMap(RunPreparation::pace);
    }

    private static Optional<Pace> pace(Run run) {
        long rows = run.rowCounts().values().stream().mapToLong(Long::longValue).sum();
        return run.completedAt()
                .map(end -> Duration.between(run.startedAt(), end).toMillis())
                .filter(millis -> millis > 0 && rows > 0)
                .map(millis -> new Pace(run.id(), 1000.0 * rows / millis));
    }
}
