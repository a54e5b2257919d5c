package io.dwsim.gateway.ui.layout;

import io.dwsim.gateway.access.BrowserSessions;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page what its frame needs. */
@ControllerAdvice(basePackages = "io.dwsim.gateway.ui")
class PageAdvice {

    private final Assets assets;
    private final Figures figures = new Figures();
    private final BrowserSessions sessions;

    PageAdvice(Assets assets, BrowserSessions sessions) {
        this.assets = assets;
        this.sessions = sessions;
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request) {
        return new Frame(assets, String.valueOf(request.getAttribute(ContentSecurity.NONCE)), sessions.areNeeded());
    }

    @ModelAttribute("figures")
    Figures figures() {
        return figures;
    }
}
