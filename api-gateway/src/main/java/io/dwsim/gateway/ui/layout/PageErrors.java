package io.dwsim.gateway.ui.layout;

import io.dwsim.gateway.access.BrowserSessions;
import io.dwsim.gateway.problem.Problem;
import io.dwsim.gateway.problem.ProblemTranslation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Shows a page to people where a page failed, or where there is none. Programs, and the scripts of pages, get a problem as
 * before.
 */
@Component
class PageErrors implements HandlerExceptionResolver, Ordered {

    private final ProblemTranslation translation;
    private final Assets assets;
    private final BrowserSessions sessions;

    PageErrors(ProblemTranslation translation, Assets assets, BrowserSessions sessions) {
        this.translation = translation;
        this.assets = assets;
        this.sessions = sessions;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!isPage(request) || response.isCommitted()) {
            return null;
        }
        ContentSecurity.apply(request, response);
        Problem problem = translation.of(failure);
        problem.headers().forEach(response::setHeader);
        ModelAndView page = new ModelAndView("layout/error");
        page.setStatus(HttpStatusCode.valueOf(problem.status()));
        page.addObject("problem", problem);
        page.addObject("figures", new Figures());
        page.addObject(
                "frame",
                new Frame(assets, String.valueOf(request.getAttribute(ContentSecurity.NONCE)), sessions.areNeeded()));
        return page;
    }

    private static boolean isPage(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        String path = request.getServletPath();
        return accept != null
                && accept.contains("text/html")
                && request.getHeader("HX-Request") == null
                && !path.startsWith("/api/")
                && !path.startsWith("/v3/")
                && !path.startsWith("/actuator");
    }
}
