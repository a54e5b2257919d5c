package io.dwsim.gateway.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Writes a problem as the whole answer, for filters, which no advice serves. */
public final class ProblemResponse {

    private ProblemResponse() {}

    /** Answers with the problem, unless an answer is on its way already. */
    public static void write(Problem problem, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        byte[] body = problem.json();
        response.setStatus(problem.status());
        problem.headers().forEach(response::setHeader);
        response.setContentType(Problem.MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
