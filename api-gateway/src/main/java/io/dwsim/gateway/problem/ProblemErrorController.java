package io.dwsim.gateway.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers errors that no handler saw (a filter failed, the container refused) with a problem like all others. */
@Controller
class ProblemErrorController implements ErrorController {

    private final ProblemTranslation translation;

    ProblemErrorController(ProblemTranslation translation) {
        this.translation = translation;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        ProblemResponse.write(problem(request), response);
    }

    private Problem problem(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            return translation.of(failure);
        }
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        // asked for directly, it is a route like any other that does not exist
        HttpError error = HttpError.of(status instanceof Integer code ? code : 404);
        return Problem.of(error, "The request cannot be served");
    }
}
