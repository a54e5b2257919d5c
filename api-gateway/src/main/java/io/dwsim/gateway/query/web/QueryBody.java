package io.dwsim.gateway.query.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.failure.Fault;
import io.dwsim.gateway.query.QueryRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The body of a query request, read so that every fault in it is found. */
@Schema(name = "Query")
record QueryBody(
        @Schema(description = "One SQL statement", requiredMode = Schema.RequiredMode.REQUIRED)
        String sql,

        @JsonProperty("experiment_name")
        @Schema(description = "Whose tables bare names mean; without it write experiment.table or experiment__table")
        @Nullable
        String experimentName,

        @Schema(allowableValues = "postgres", defaultValue = "postgres") @Nullable
        String dialect,

        @Schema(allowableValues = "json", defaultValue = "json") @Nullable
        String format,

        @Schema(description = "Most rows to answer with") @Nullable
        Integer limit) {

    /**
     * Reads a request.
     *
     * @throws DwsimException with every fault
     */
    static QueryRequest read(JsonNode body) {
        List<Fault> faults = new ArrayList<>();
        if (!body.isObject()) {
            faults.add(Fault.at("", "must be an object"));
            throw invalid(faults);
        }
        String sql = text(body, "sql", faults);
        if (isAbsent(body.path("sql"))) {
            faults.add(Fault.at("/sql", "is required"));
        } else if (sql != null && sql.indexOf('\0') >= 0) {
            faults.add(Fault.at("/sql", "must not contain the character NUL"));
        }
        String experimentName = text(body, "experiment_name", faults);
        only(body, "dialect", "postgres", faults);
        only(body, "format", "json", faults);
        Integer limit = limit(body.path("limit"), faults);
        if (!faults.isEmpty() || sql == null) {
            throw invalid(faults);
        }
        return new QueryRequest(sql, experimentName, limit);
    }

    private static void only(JsonNode body, String field, String supported, List<Fault> faults) {
        String value = text(body, field, faults);
        if (value != null && !value.equals(supported)) {
            faults.add(new Fault("/" + field, "is not supported; supported: " + supported, value));
        }
    }

    private static @Nullable String text(JsonNode body, String field, List<Fault> faults) {
        JsonNode value = body.path(field);
        if (isAbsent(value)) {
            return null;
        }
        if (!value.isString()) {
            faults.add(new Fault("/" + field, "must be a text", value));
            return null;
        }
        return value.asString();
    }

    private static @Nullable Integer limit(JsonNode value, List<Fault> faults) {
        if (isAbsent(value)) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            faults.add(new Fault("/limit", "must be a whole number", value));
            return null;
        }
        return value.asInt();
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    private static DwsimException invalid(List<Fault> faults) {
        return new DwsimException(ErrorCode.INVALID_REQUEST, "The query request is not valid", faults);
    }
}
