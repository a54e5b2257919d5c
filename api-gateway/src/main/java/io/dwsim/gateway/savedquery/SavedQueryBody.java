package io.dwsim.gateway.savedquery;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.failure.Fault;
import io.dwsim.common.failure.StorableText;
import io.dwsim.sql.Dialect;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is put under a name. The SQL is kept as it is; whether it runs is seen when it is run. */
@Schema(name = "SavedQueryBody")
record SavedQueryBody(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String sql,

        @Schema(
                implementation = String.class,
                allowableValues = {"postgres", "redshift", "snowflake"},
                defaultValue = "postgres")
        Dialect dialect,

        @Nullable String description) {

    static final String FILE_SUFFIX = ".sql";

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{Nd}_][\\p{L}\\p{M}\\p{Nd} _.-]{0,99}");
    private static final int LONGEST_SQL = 1_000_000;
    private static final int LONGEST_DIALECT = 20;
    private static final int LONGEST_DESCRIPTION = 10_000;

    /**
     * Reads a request.
     *
     * @throws DwsimException with every fault
     */
    static SavedQueryBody read(String name, JsonNode body) {
        List<Fault> faults = new ArrayList<>();
        if (!NAME.matcher(name).matches() || name.endsWith(FILE_SUFFIX)) {
            faults.add(new Fault(
                    "",
                    "the name must be 1 to 100 letters, digits, '_', '.', '-' or spaces, begin with a letter, digit or '_'"
                            + " and not end with " + FILE_SUFFIX,
                    name));
        }
        String sql = text(body, "sql", LONGEST_SQL, faults);
        String named = text(body, "dialect", LONGEST_DIALECT, faults);
        Dialect dialect =
                named == null ? Dialect.POSTGRES : Dialect.named(named).orElse(null);
        if (dialect == null) {
            faults.add(new Fault("/dialect", "must be postgres, redshift or snowflake", named));
        }
        String description = text(body, "description", LONGEST_DESCRIPTION, faults);
        if (sql == null && faults.stream().noneMatch(fault -> fault.pointer().equals("/sql"))) {
            faults.add(Fault.at("/sql", "is required"));
        } else if (sql != null && sql.isBlank()) {
            faults.add(new Fault("/sql", "must not be blank", sql));
        }
        if (!faults.isEmpty() || sql == null || dialect == null) {
            throw new DwsimException(ErrorCode.INVALID_REQUEST, "The saved query is not valid", faults);
        }
        return new SavedQueryBody(sql, dialect, description);
    }

    private static @Nullable String text(JsonNode body, String field, int longest, List<Fault> faults) {
        JsonNode value = body.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            faults.add(new Fault("/" + field, "must be a text", value));
            return null;
        }
        String text = value.asString();
        if (text.length() > longest) {
            faults.add(Fault.at("/" + field, "must not be longer than " + longest + " characters"));
        } else if (!StorableText.isStorable(text)) {
            faults.add(Fault.at("/" + field, "must not contain NUL or half a surrogate pair"));
        }
        return text;
    }
}
