package io.dwsim.gateway.access;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of a request decides about access.
 *
 * @param path decoded and normalized
 * @param host the Host header as it came
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

    boolean isHealth() {
        return path.equals("/health");
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
        return origin != null && !origin.equalsIgnoreCase(scheme + "://" + host);
    }
}
