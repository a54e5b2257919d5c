package io.dwsim.gateway.access;

import io.dwsim.gateway.problem.Problem;
import io.dwsim.gateway.problem.ProblemResponse;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets through what {@link AccessRules} allow, and sets the headers that make browsers careful. */
final class AccessFilter extends OncePerRequestFilter {

    private final AccessRules rules;

    AccessFilter(AccessRules rules) {
        this.rules = rules;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Content-Security-Policy", "frame-ancestors 'none'");
        response.setHeader("X-Frame-Options", "DENY");
        Optional<Problem> refusal = rules.refusal(described(request));
        if (refusal.isPresent()) {
            ProblemResponse.write(refusal.get(), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static AccessRequest described(HttpServletRequest request) {
        return new AccessRequest(
                request.getMethod(),
                // the container's path is decoded and normalized, unlike the request URI
                request.getServletPath() + nullToEmpty(request.getPathInfo()),
                request.getScheme(),
                request.getHeader("Host"),
                request.getHeader("Origin"),
                request.getHeader("Sec-Fetch-Site"),
                request.getContentType(),
                request.getHeader("Authorization"),
                request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null);
    }

    private static String nullToEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
