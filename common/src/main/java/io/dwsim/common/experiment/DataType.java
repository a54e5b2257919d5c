package io.dwsim.common.experiment;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The types a column can have, by the names users write; synonyms are folded when a definition is read. */
public enum DataType {
    /** 16-bit signed integer. */
    SMALLINT("smallint", Kind.INTEGER),
    /** 32-bit signed integer. */
    INT("integer", Kind.INTEGER),
    /** 64-bit signed integer. */
    BIGINT("bigint", Kind.INTEGER),
    /** Exact number of {@code precision} digits, {@code scale} of them after the point. */
    DECIMAL("numeric", Kind.DECIMAL),
    /** 4-byte floating point number. */
    REAL("real", Kind.FLOATING),
    /** 8-byte floating point number, whatever the name suggests. */
    FLOAT("double precision", Kind.FLOATING),
    BOOLEAN("boolean", Kind.BOOLEAN),
    /** Text of at most {@code varchar_length} code points, which the warehouse fills up with spaces. */
    CHAR("char", Kind.TEXT),
    /** Text of at most {@code varchar_length} code points. */
    VARCHAR("varchar", Kind.TEXT),
    /** Text of any length. */
    TEXT("text", Kind.TEXT),
    DATE("date", Kind.DAY),
    /** Time of day, to the microsecond. */
    TIME("time", Kind.TIME_OF_DAY),
    /** Date and time without a time zone, to the microsecond. */
    TIMESTAMP("timestamp", Kind.INSTANT),
    /** A point in time, to the microsecond. */
    TIMESTAMPTZ("timestamptz", Kind.INSTANT),
    UUID("uuid", Kind.UUID),
    /** JSON text, kept as it is written. */
    JSON("json", Kind.JSON);

    /** What types have in common, as far as rules and ranges go. */
    public enum Kind {
        INTEGER,
        DECIMAL,
        FLOATING,
        BOOLEAN,
        TEXT,
        DAY,
        TIME_OF_DAY,
        INSTANT,
        UUID,
        JSON
    }

    private static final Map<String, DataType> BY_NAME = new TreeMap<>(Map.of(
            "INTEGER", INT,
            "NUMERIC", DECIMAL,
            "DOUBLE", FLOAT,
            "DOUBLE PRECISION", FLOAT));

    static {
        for (DataType type : values()) {
            BY_NAME.put(type.name(), type);
        }
    }

    private final String postgresName;
    private final Kind kind;

    DataType(String postgresName, Kind kind) {
        this.postgresName = postgresName;
        this.kind = kind;
    }

    /** The Postgres type without length, precision and scale. */
    public String postgresName() {
        return postgresName;
    }

    public Kind kind() {
        return kind;
    }

    /** Whether {@code min_value} and {@code max_value} apply. */
    public boolean isNumeric() {
        return kind == Kind.INTEGER || kind == Kind.DECIMAL || kind == Kind.FLOATING;
    }

    /** Whether values are whole numbers. */
    public boolean isInteger() {
        return kind == Kind.INTEGER;
    }

    /** Whether values are text of the author's kind; JSON is not. */
    public boolean isText() {
        return kind == Kind.TEXT;
    }

    /** Whether {@code varchar_length} applies. */
    public boolean hasLength() {
        return this == CHAR || this == VARCHAR;
    }

    /** Whether {@code date_start} and {@code date_end} apply. */
    public boolean hasDays() {
        return kind == Kind.DAY || kind == Kind.INSTANT;
    }

    /** The type of that name or synonym, whatever its case. */
    public static Optional<DataType> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name.toUpperCase(Locale.ROOT)));
    }

    /** All names a definition may use, for error messages. */
    static String names() {
        return String.join(", ", BY_NAME.keySet());
    }
}
