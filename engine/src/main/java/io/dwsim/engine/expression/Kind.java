package io.dwsim.engine.expression;

/** The kinds of values inside an expression. Of numbers, moments and intervals the narrower ones come first. */
enum Kind {
    /** The type of {@code null}, which fits everywhere. */
    NULL("NULL"),
    BOOLEAN("BOOLEAN"),
    /** All whole numbers, in 64 bits. */
    BIGINT("BIGINT"),
    DECIMAL("DECIMAL"),
    DOUBLE("DOUBLE"),
    TEXT("TEXT"),
    UUID("UUID"),
    JSON("JSON"),
    DATE("DATE"),
    TIME("TIME"),
    TIMESTAMP("TIMESTAMP"),
    TIMESTAMPTZ("TIMESTAMPTZ"),
    /** Months and whole days. */
    DAYS("INTERVAL of days"),
    /** Months and microseconds. */
    INTERVAL("INTERVAL"),
    /** What has already been reported. */
    FAULTY("?");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    /** What messages call it. */
    String label() {
        return label;
    }

    boolean isNumber() {
        return this == BIGINT || this == DECIMAL || this == DOUBLE;
    }

    boolean isMoment() {
        return this == DATE || this == TIMESTAMP || this == TIMESTAMPTZ;
    }

    boolean isInterval() {
        return this == DAYS || this == INTERVAL;
    }

    boolean isText() {
        return this == TEXT || this == UUID || this == JSON;
    }

    /** Whether a text in quotes can stand for a value of this kind. */
    boolean isWritableAsText() {
        return isMoment() || this == TIME || this == UUID || this == JSON;
    }
}
