package io.dwsim.common.experiment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The types a column can have, by the names users write; synonyms are folded when a definition is read. */
public enum DataType {
    /** 32-bit signed integer. */
    INT("integer"),
    /** 64-bit signed integer. */
    BIGINT("bigint"),
    /** 8-byte floating point number, whatever the name suggests. */
    FLOAT("double precision"),
    BOOLEAN("boolean"),
    /** Text of at most {@code varchar_length} code points. */
    VARCHAR("varchar"),
    DATE("date");

    private static final Map<String, DataType> BY_NAME = Map.of(
            "INT", INT,
            "INTEGER", INT,
            "BIGINT", BIGINT,
            "FLOAT", FLOAT,
            "DOUBLE", FLOAT,
            "BOOLEAN", BOOLEAN,
            "VARCHAR", VARCHAR,
            "DATE", DATE);

    private final String postgresName;

    DataType(String postgresName) {
        this.postgresName = postgresName;
    }

    /** The Postgres type without length. */
    public String postgresName() {
        return postgresName;
    }

    /** Whether {@code min_value} and {@code max_value} apply. */
    public boolean isNumeric() {
        return this == INT || this == BIGINT || this == FLOAT;
    }

    /** Whether values are whole numbers. */
    public boolean isInteger() {
        return this == INT || this == BIGINT;
    }

    /** The type of that name or synonym, whatever its case. */
    public static Optional<DataType> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name.toUpperCase(Locale.ROOT)));
    }

    /** All names a definition may use, for error messages. */
    static String names() {
        return Arrays.stream(BY_NAME.keySet().toArray(String[]::new)).sorted().collect(Collectors.joining(", "));
    }
}
