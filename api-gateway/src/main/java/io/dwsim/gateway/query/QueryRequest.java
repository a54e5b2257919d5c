package io.dwsim.gateway.query;

import org.jspecify.annotations.Nullable;

/**
 * What a user asks of the warehouse.
 *
 * @param sql one statement, as the user wrote it
 * @param experimentName whose tables bare names mean; null when names say it themselves
 * @param limit most rows to answer with; null for the default
 */
public record QueryRequest(
        String sql,
        @Nullable String experimentName,
        @Nullable Integer limit) {}
