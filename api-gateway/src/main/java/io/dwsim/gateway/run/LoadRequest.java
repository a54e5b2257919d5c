package io.dwsim.gateway.run;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.failure.Fault;
import io.dwsim.common.json.Findings;
import io.dwsim.common.json.JsonObjectReader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a client wants loaded.
 *
 * @param runId the run whose Parquet it is; empty for the newest that is complete
 */
record LoadRequest(Optional<Long> runId) {

    private static final String RUN_ID = "run_id";

    /**
     * Reads a request.
     *
     * @param body null for no body
     * @throws DwsimException {@link ErrorCode#INVALID_REQUEST} with all faults
     */
    static LoadRequest read(@Nullable JsonNode body) {
        if (body == null || body.isNull()) {
            return new LoadRequest(Optional.empty());
        }
        Findings findings = new Findings();
        Long runId = null;
        if (body.isObject()) {
            JsonObjectReader in = new JsonObjectReader(body, "", findings);
            in.refuseOtherThan(RUN_ID);
            runId = in.whole(RUN_ID, 1, Long.MAX_VALUE);
        } else {
            findings.fault(Fault.at("", "must be an object with 'run_id'"));
        }
        if (!findings.faults().isEmpty()) {
            throw new DwsimException(ErrorCode.INVALID_REQUEST, "the request to load is invalid", findings.faults());
        }
        return new LoadRequest(Optional.ofNullable(runId));
    }
}
