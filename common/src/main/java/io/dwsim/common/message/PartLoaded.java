package io.dwsim.common.message;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;

/**
 * The rows of a part are in the staging table, and the ledger says so.
 *
 * @param epoch that of the command; staging tables of an earlier one are gone
 */
public record PartLoaded(
        long runId,
        String table,
        int part,
        long rows,
        int attempt,
        @JsonSetter(nulls = Nulls.AS_EMPTY) int epoch) implements Event {}
