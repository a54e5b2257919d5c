package io.dwsim.gateway.savedquery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A query under a name. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record SavedQuery(
        String name, String sql, String dialect, @Nullable String description, Instant createdAt, Instant updatedAt) {}
