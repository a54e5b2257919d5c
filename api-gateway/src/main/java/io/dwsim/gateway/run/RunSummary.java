package io.dwsim.gateway.run;

import java.util.Map;

/**
 * What other features know of a run.
 *
 * @param id number of the run
 * @param kind what it is for
 * @param status how it stands
 * @param seed what its values are made from
 * @param rowCounts rows by table, in the order of the definition
 */
public record RunSummary(long id, RunKind kind, RunStatus status, long seed, Map<String, Long> rowCounts) {

    static RunSummary of(Run run) {
        return new RunSummary(run.id(), run.kind(), run.status(), run.seed(), run.rowCounts());
    }
}
