package io.dwsim.gateway.query.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.failure.Fault;
import io.dwsim.gateway.query.QueryRequest;
import io.dwsim.gateway.query.ResultFormat;
import io.dwsim.sql.Dialect;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;
import tools.jackson.databind.JsonNode;

/** The body of a query request, read so that every fault in it is found. */
@Schema(name = "Query")
record QueryBody(
        @Schema(description = "By which the query can be cancelled: " + QueryId.RULE + "; without it one is made up")
        @Nullable
        String id,

        @Schema(description = "One SQL statement", requiredMode = Schema.RequiredMode.REQUIRED)
        String sql,

        @JsonProperty("experiment_name")
        @Schema(description = "Whose tables bare names mean; without it write experiment.table or experiment__table")
        @Nullable
        String experimentName,

        @Schema(
                allowableValues = {"postgres", "redshift", "snowflake"},
                defaultValue = "postgres",
                description = "In which the SQL is written: its functions are there, and its grammar is rewritten for"
                        + " Postgres; the JSON answer then has executed_sql")
        @Nullable
        String dialect,

        @Schema(
                allowableValues = {"json", "csv", "ndjson", "parquet"},
                description = "Without it what Accept says, and without that json")
        @Nullable
        String format,

        @Schema(description = "Most rows to answer with; without it all, but of json 10000 as configured") @Nullable
        Integer limit) {

    private static final String FORMATS =
            Arrays.stream(ResultFormat.values()).map(ResultFormat::label).collect(Collectors.joining(", "));

    private static final String DIALECTS =
            Arrays.stream(Dialect.values()).map(Dialect::title).collect(Collectors.joining(", "));

    /**
     * Reads a request.
     *
     * @param accept the header
     * @throws DwsimException with every fault
     */
    static QueryRequest read(JsonNode body, @Nullable String accept) {
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
        Dialect dialect = dialect(body, faults);
        ResultFormat format = format(body, accept, faults);
        Integer limit = limit(body.path("limit"), faults);
        String id = id(body, faults);
        if (!faults.isEmpty() || sql == null) {
            throw invalid(faults);
        }
        return new QueryRequest(id, sql, experimentName, dialect, format, limit);
    }

    private static String id(JsonNode body, List<Fault> faults) {
        String id = text(body, "id", faults);
        if (id == null) {
            return QueryId.random();
        }
        if (!QueryId.isValid(id)) {
            faults.add(new Fault("/id", QueryId.RULE, id));
        }
        return id;
    }

    private static ResultFormat format(JsonNode body, @Nullable String accept, List<Fault> faults) {
        String named = text(body, "format", faults);
        if (named == null) {
            return accepted(accept);
        }
        return ResultFormat.of(named).orElseGet(() -> {
            faults.add(new Fault("/format", "is not supported; supported: " + FORMATS, named));
            return ResultFormat.JSON;
        });
    }

    /** The format the client likes best; routing has seen to it that there is one. */
    private static ResultFormat accepted(@Nullable String accept) {
        List<MediaType> types = new ArrayList<>(MediaType.parseMediaTypes(accept));
        MimeTypeUtils.sortBySpecificity(types);
        types.sort(Comparator.comparingDouble(MediaType::getQualityValue).reversed());
        return types.stream()
                .flatMap(type -> Arrays.stream(ResultFormat.values())
                        .filter(format -> type.includes(MediaType.parseMediaType(format.mediaType()))))
                .findFirst()
                .orElse(ResultFormat.JSON);
    }

    private static Dialect dialect(JsonNode body, List<Fault> faults) {
        String named = text(body, "dialect", faults);
        if (named == null) {
            return Dialect.POSTGRES;
        }
        return Dialect.named(named).orElseGet(() -> {
            faults.add(new Fault("/dialect", "is not supported; supported: " + DIALECTS, named));
            return Dialect.POSTGRES;
        });
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
