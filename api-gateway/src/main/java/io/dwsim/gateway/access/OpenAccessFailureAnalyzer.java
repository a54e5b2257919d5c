package io.dwsim.gateway.access;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in place of a stack trace why the gateway does not start. */
final class OpenAccessFailureAnalyzer extends AbstractFailureAnalyzer<OpenAccessException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, OpenAccessException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Set DWSIM_TOKEN, or listen on loopback (server.address=127.0.0.1),"
                        + " or ask for open access expressly (dwsim.access.allow-anonymous=true).",
                cause);
    }
}
