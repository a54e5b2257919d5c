package io.dwsim.gateway.run;

import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.experiment.RowCounts;
import io.dwsim.common.experiment.Table;
import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.failure.Fault;
import io.dwsim.common.json.Findings;
import io.dwsim.common.json.JsonObjectReader;
import io.dwsim.engine.ExperimentCheck;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a client wants generated.
 *
 * @param rowCounts rows of every table, in the order of the definition
 * @param seed empty when the client leaves the choice to us
 */
record GenerateRequest(Map<String, Long> rowCounts, Optional<Long> seed) {

    private static final String ROWS = "rows";
    private static final String SEED = "seed";

    /**
     * Reads a request.
     *
     * @param body null for no body, which asks for the definition's own row counts
     * @throws DwsimException {@link ErrorCode#INVALID_REQUEST} with all faults, infeasible row counts among them
     */
    static GenerateRequest read(Experiment experiment, @Nullable JsonNode body) {
        Findings findings = new Findings();
        Map<String, Long> asked = new LinkedHashMap<>();
        Long seed = null;
        if (body != null && !body.isNull()) {
            if (body.isObject()) {
                JsonObjectReader in = new JsonObjectReader(body, "", findings);
                in.refuseOtherThan(ROWS, SEED);
                seed = in.whole(SEED, Long.MIN_VALUE, Long.MAX_VALUE);
                readRows(in, experiment, asked);
            } else {
                findings.fault(Fault.at("", "must be an object with 'rows' and 'seed'"));
            }
        }
        Map<String, Long> rowCounts = RowCounts.of(experiment, asked);
        List<Fault> faults = new ArrayList<>(findings.faults());
        if (faults.isEmpty()) {
            faults.addAll(ExperimentCheck.rowFaults(experiment, rowCounts));
        }
        if (!faults.isEmpty()) {
            throw new DwsimException(
                    ErrorCode.INVALID_REQUEST,
                    "the request to generate '" + experiment.name() + "' is invalid",
                    faults);
        }
        return new GenerateRequest(rowCounts, Optional.ofNullable(seed));
    }

    private static void readRows(JsonObjectReader in, Experiment experiment, Map<String, Long> rowCounts) {
        JsonObjectReader rows = in.object(ROWS);
        if (rows == null) {
            return;
        }
        for (String name : rows.fields()) {
            Optional<Table> table = experiment.table(name);
            if (table.isEmpty()) {
                rows.fault(name, "experiment '" + experiment.name() + "' has no table '" + name + "'");
                continue;
            }
            Long count = rows.whole(name, 0, Long.MAX_VALUE);
            if (count != null) {
                rowCounts.put(name, count);
            }
        }
    }
}
