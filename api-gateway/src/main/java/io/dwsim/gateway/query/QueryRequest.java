package io.dwsim.gateway.query;

import io.dwsim.sql.Dialect;
import org.jspecify.annotations.Nullable;

/**
 * What a user asks of the warehouse.
 *
 * @param id by which it can be cancelled
 * @param sql one statement, as the user wrote it
 * @param experimentName whose tables bare names mean; null when names say it themselves
 * @param dialect in which it is written
 * @param format what the answer looks like
 * @param limit most rows to answer with; null for the default of the format
 */
public record QueryRequest(
        String id,
        String sql,
        @Nullable String experimentName,
        Dialect dialect,
        ResultFormat format,
        @Nullable Integer limit) {}
