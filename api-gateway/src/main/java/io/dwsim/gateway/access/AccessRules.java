package io.dwsim.gateway.access;

import io.dwsim.gateway.problem.HttpError;
import io.dwsim.gateway.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a request may pass.
 *
 * <p>Host names: DNS rebinding needs a <em>name</em> that an attacker controls in the Host header. Hence
 *
 * <ul>
 *   <li>loopback names and {@code allowed-hosts} always pass;
 *   <li>a gateway that listens beyond loopback also answers to any IP address, since no name server was asked;
 *   <li>any other name passes only when the gateway listens beyond loopback, a token protects it, and
 *       {@code allowed-hosts} is empty: a page that rebinds its name does not have the token.
 * </ul>
 *
 * So without a token an unknown name never passes, on loopback or beyond (a container port published on loopback
 * included).
 */
final class AccessRules {

    private static final Pattern BEARER = Pattern.compile("(?i)Bearer +(\\S+) *");

    private final byte @Nullable [] token;
    private final boolean loopbackOnly;
    private final Set<String> allowedHosts;
    private final BrowserSessions sessions;

    AccessRules(
            @Nullable String token, boolean loopbackOnly, Collection<String> allowedHosts, BrowserSessions sessions) {
        this.sessions = sessions;
        this.token = token == null ? null : token.getBytes(StandardCharsets.UTF_8);
        this.loopbackOnly = loopbackOnly;
        this.allowedHosts = allowedHosts.stream()
                .map(host -> host.toLowerCase(Locale.ROOT).replaceAll("[\\[\\]]", ""))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Why the request is refused, or nothing. */
    Optional<Problem> refusal(AccessRequest request) {
        if (!isHostAllowed(request.host())) {
            return refused(
                    HttpError.HOST_NOT_ALLOWED,
                    "The host '" + request.host()
                            + "' is not one this service answers to (dwsim.access.allowed-hosts)");
        }
        boolean program = hasToken(request.authorization());
        if (!program && !request.isPublic() && !sessions.isValid(request.session())) {
            return Optional.of(Problem.of(HttpError.UNAUTHORIZED, "A token is needed: Authorization: Bearer <token>")
                    .withHeader("WWW-Authenticate", "Bearer realm=\"dw-sim\""));
        }
        return request.changesState() ? stateChangeRefusal(request, program) : Optional.empty();
    }

    /**
     * Why a change is refused, or nothing. What a cookie lets through, and what is a form of a page, comes from our own
     * pages or not at all; the API is for programs, too, which say nothing about origins.
     */
    private static Optional<Problem> stateChangeRefusal(AccessRequest request, boolean program) {
        boolean ownPageNeeded = !request.isApi() || !program;
        if (request.isCrossSite() || (ownPageNeeded && !request.isFromOwnPage())) {
            return refused(HttpError.FORBIDDEN, "Changes are not accepted from pages of another origin");
        }
        if (request.isApi() && !request.hasAcceptedBodyType()) {
            return refused(HttpError.UNSUPPORTED_MEDIA_TYPE, "Send the body as application/json or application/yaml");
        }
        return Optional.empty();
    }

    private boolean isHostAllowed(@Nullable String header) {
        HostHeader host = header == null ? null : HostHeader.parse(header).orElse(null);
        if (host == null) {
            return false;
        }
        if (host.isLoopback() || allowedHosts.contains(host.name())) {
            return true;
        }
        return !loopbackOnly && (host.isAddress() || (token != null && allowedHosts.isEmpty()));
    }

    private boolean hasToken(@Nullable String authorization) {
        if (token == null) {
            return true;
        }
        if (authorization == null) {
            return false;
        }
        Matcher bearer = BEARER.matcher(authorization);
        return bearer.matches() && MessageDigest.isEqual(token, bearer.group(1).getBytes(StandardCharsets.ISO_8859_1));
    }

    private static Optional<Problem> refused(HttpError error, String detail) {
        return Optional.of(Problem.of(error, detail));
    }
}
