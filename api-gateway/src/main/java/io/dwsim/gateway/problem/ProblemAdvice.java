package io.dwsim.gateway.problem;

import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Answers every exception of a handler with its problem. */
@RestControllerAdvice
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemTranslation translation;

    ProblemAdvice(ProblemTranslation translation) {
        this.translation = translation;
    }

    /** A body of bytes is not negotiated, so a problem is sent whatever the request accepts. */
    @ExceptionHandler(Exception.class)
    @Nullable
    ResponseEntity<byte[]> answer(Exception failure, HttpServletResponse response) throws Exception {
        if (isClientGone(failure)) {
            LOG.debug("The client is gone", failure);
            return null;
        }
        if (response.isCommitted()) {
            // too late for a problem: the container then breaks the connection off, which the client can see
            throw failure;
        }
        response.resetBuffer();
        Problem problem = translation.of(failure);
        HttpHeaders headers = new HttpHeaders();
        problem.headers().forEach(headers::set);
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return ResponseEntity.status(problem.status()).headers(headers).body(problem.json());
    }

    /** By the container's own word only: a server of ours that broke a connection off is no client. */
    private static boolean isClientGone(Exception failure) {
        return Causes.find(failure, ClientAbortException.class).isPresent()
                || Causes.find(failure, AsyncRequestNotUsableException.class).isPresent();
    }
}
