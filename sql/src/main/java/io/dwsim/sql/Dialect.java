package io.dwsim.sql;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A warehouse's way of writing SQL. */
public enum Dialect {
    /** PostgreSQL, and what it has in common with the standard. */
    POSTGRES,
    REDSHIFT,
    SNOWFLAKE;

    /** The name in requests and answers, as in {@code redshift}. */
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The dialect of that name, whatever its case; {@code ansi} and {@code postgresql} are Postgres. */
    public static Optional<Dialect> named(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        if (wanted.equals("ansi") || wanted.equals("postgresql")) {
            return Optional.of(POSTGRES);
        }
        return Arrays.stream(values())
                .filter(dialect -> dialect.title().equals(wanted))
                .findFirst();
    }
}
