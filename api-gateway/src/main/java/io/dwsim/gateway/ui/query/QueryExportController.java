package io.dwsim.gateway.ui.query;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.json.DwsimJson;
import io.dwsim.gateway.problem.Problem;
import io.dwsim.gateway.problem.ProblemTranslation;
import io.dwsim.gateway.query.web.QueryAnswers;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.node.ObjectNode;

/**
 * Downloads the answer of a query. A form posts it into a hidden frame, so that the browser writes the file while it comes and
 * the page never holds it; a query that fails leaves its problem in that frame, where the page reads it.
 */
@Hidden
@Controller
class QueryExportController {

    private static final List<String> FIELDS = List.of("id", "sql", "experiment_name", "dialect", "format");

    private final QueryAnswers answers;
    private final ProblemTranslation problems;

    QueryExportController(QueryAnswers answers, ProblemTranslation problems) {
        this.answers = answers;
        this.problems = problems;
    }

    @PostMapping(path = "/query/export", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    void export(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            answers.stream(body(request), MediaType.ALL_VALUE, request, response);
        } catch (DwsimException e) {
            if (response.isCommitted()) {
                throw e;
            }
            write(problems.of(e), response);
        }
    }

    private static ObjectNode body(HttpServletRequest request) {
        ObjectNode body = DwsimJson.mapper().createObjectNode();
        for (String field : FIELDS) {
            String value = request.getParameter(field);
            if (value != null && !value.isEmpty()) {
                // forms send every end of a line as two characters, and the editor has but one
                body.put(field, value.replace("\r\n", "\n"));
            }
        }
        return body;
    }

    /** As plain text that only our own pages may frame: whatever it quotes is not run. */
    private static void write(Problem problem, HttpServletResponse response) throws IOException {
        response.resetBuffer();
        response.setStatus(problem.status());
        problem.headers().forEach(response::setHeader);
        response.setHeader("Content-Security-Policy", "frame-ancestors 'self'");
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.setContentType("text/plain;charset=UTF-8");
        response.getOutputStream().write(problem.json());
    }
}
