package io.dwsim.gateway.access;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of a request decides about access.
 *
 * @param path decoded and normalized
 * @param host the Host header as it came
 * @param session what a browser that logged in sends along
 * @param hasBody whether a body follows, of known length or not
 */
record AccessRequest(
        String method,
        String path,
        String scheme,
        @Nullable String host,
        @Nullable String origin,
        @Nullable String fetchSite,
        @Nullable String contentType,
        @Nullable String authorization,
        @Nullable String session,
        boolean hasBody) {

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> BODY_TYPES =
            Set.of("application/json", "application/yaml", "application/x-yaml", "text/yaml");

    boolean changesState() {
        return !SAFE_METHODS.contains(method);
    }

    boolean isApi() {
        return path.equals("/api") || path.startsWith("/api/");
    }

    /** What is there for everyone: the liveness probe, the way in, and the scripts and styles every installation has. */
    boolean isPublic() {
        return path.equals("/health") || path.equals("/login") || path.equals("/logout") || path.startsWith("/assets/");
    }

    /** Whether a browser says that a page of this very origin sends this, which a program has no reason to say. */
    boolean isFromOwnPage() {
        return "same-origin".equalsIgnoreCase(fetchSite) || (origin != null && isOwnOrigin(origin));
    }

    /** Whether the body, if any, is of a type that a page of another site cannot send without asking first. */
    boolean hasAcceptedBodyType() {
        if (!hasBody) {
            return true;
        }
        if (contentType == null) {
            return false;
        }
        String mediaType = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return BODY_TYPES.contains(mediaType);
    }

    /** Whether a browser says that a page of another origin sends this. */
    boolean isCrossSite() {
        if ("cross-site".equalsIgnoreCase(fetchSite)) {
            return true;
        }
        return origin != null && !isOwnOrigin(origin);
    }

    private boolean isOwnOrigin(String other) {
        return other.equalsIgnoreCase(scheme + "://" + host);
    }
}
