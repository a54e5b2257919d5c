package io.dwsim.common.failure;

/** Every error the system can report, each in one {@link ErrorCategory}. Names are part of the API: never reuse one. */
public enum ErrorCode {
    INVALID_REQUEST(ErrorCategory.INVALID),
    INVALID_EXPERIMENT(ErrorCategory.INVALID),
    INFEASIBLE_ROWS(ErrorCategory.INVALID),
    INVALID_QUERY(ErrorCategory.INVALID),
    EXPERIMENT_NOT_FOUND(ErrorCategory.NOT_FOUND),
    RUN_NOT_FOUND(ErrorCategory.NOT_FOUND),
    MANIFEST_NOT_FOUND(ErrorCategory.NOT_FOUND),
    FILE_NOT_FOUND(ErrorCategory.NOT_FOUND),
    DEAD_LETTER_NOT_FOUND(ErrorCategory.NOT_FOUND),
    QUERY_NOT_FOUND(ErrorCategory.NOT_FOUND),
    TABLE_NOT_FOUND(ErrorCategory.NOT_FOUND),
    EXPERIMENT_EXISTS(ErrorCategory.CONFLICT),
    RUN_ACTIVE(ErrorCategory.CONFLICT),
    RUN_NOT_PUBLISHED(ErrorCategory.CONFLICT),
    RUN_NOT_VERIFIABLE(ErrorCategory.CONFLICT),
    RUN_NOT_LOADABLE(ErrorCategory.CONFLICT),
    RUN_NOT_RESUMABLE(ErrorCategory.CONFLICT),
    RUN_NOT_REVERTIBLE(ErrorCategory.CONFLICT),
    PARQUET_REMOVED(ErrorCategory.CONFLICT),
    SCHEMA_EXISTS(ErrorCategory.CONFLICT),
    QUERY_ID_IN_USE(ErrorCategory.CONFLICT),
    QUERY_CANCELLED(ErrorCategory.CONFLICT),
    LAKE_UNAVAILABLE(ErrorCategory.TRANSIENT),
    WAREHOUSE_UNAVAILABLE(ErrorCategory.TRANSIENT),
    CONTROL_DATABASE_UNAVAILABLE(ErrorCategory.TRANSIENT),
    BROKER_UNAVAILABLE(ErrorCategory.TRANSIENT),
    WAREHOUSE_BUSY(ErrorCategory.TRANSIENT),
    TOO_MANY_QUERIES(ErrorCategory.RATE_LIMITED),
    QUERY_TIMEOUT(ErrorCategory.TIMEOUT),
    PART_ATTEMPTS_EXHAUSTED(ErrorCategory.INTERNAL),
    MESSAGE_DEAD_LETTERED(ErrorCategory.INTERNAL),
    OBJECT_MISSING(ErrorCategory.INTERNAL),
    OBJECT_ALTERED(ErrorCategory.INTERNAL),
    SCHEMA_MISMATCH(ErrorCategory.INTERNAL),
    ROW_COUNT_MISMATCH(ErrorCategory.INTERNAL),
    CONSTRAINT_VIOLATED(ErrorCategory.INTERNAL),
    VERIFICATION_FAILED(ErrorCategory.INTERNAL),
    ENGINE_VERSION_MISMATCH(ErrorCategory.INTERNAL),
    GENERATION_FAILED(ErrorCategory.INTERNAL),
    INTERNAL_ERROR(ErrorCategory.INTERNAL);

    private final ErrorCategory category;

    ErrorCode(ErrorCategory category) {
        this.category = category;
    }

    public ErrorCategory category() {
        return category;
    }

    /** Whether trying the same work again can help. */
    public boolean isTransient() {
        return category == ErrorCategory.TRANSIENT;
    }
}
