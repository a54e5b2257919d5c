package io.dwsim.gateway.trace.web;

import io.dwsim.common.trace.CurrentTrace;
import io.dwsim.common.trace.TraceParent;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Continues the caller's trace or begins one, and tells the caller which in {@code traceresponse}. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class TraceFilter extends OncePerRequestFilter {

    /** As in the draft of Trace Context level 2. */
    private static final String RESPONSE_HEADER = "traceresponse";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        TraceParent trace = TraceParent.parse(request.getHeader(TraceParent.HEADER))
                .map(TraceParent::next)
                .orElseGet(TraceParent::begin);
        response.setHeader(RESPONSE_HEADER, trace.header());
        CurrentTrace.set(trace);
        try {
            chain.doFilter(request, response);
        } finally {
            CurrentTrace.set(null);
        }
    }
}
