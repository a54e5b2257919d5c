package io.dwsim.gateway.ui.login;

import io.dwsim.gateway.access.BrowserSessions;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Exchanges the token for a session. */
@Hidden
@Controller
class LoginController {

    private static final String START = "/experiments";

    /** A path and a query as they stand in an address; two slashes would begin the name of a host. */
    private static final Pattern INSIDE = Pattern.compile("/(?!/)(?:[A-Za-z0-9/._~?&=+-]|%[0-9A-Fa-f]{2})*+");

    private final BrowserSessions sessions;

    LoginController(BrowserSessions sessions) {
        this.sessions = sessions;
    }

    @GetMapping("/login")
    ModelAndView form(@RequestParam(defaultValue = START) String next) {
        if (!sessions.areNeeded()) {
            return new ModelAndView("redirect:" + START);
        }
        return page(next, false);
    }

    @PostMapping("/login")
    Object login(
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = START) String next,
            HttpServletRequest request) {
        Optional<String> session = sessions.begin(token);
        if (session.isEmpty()) {
            ModelAndView again = page(next, true);
            again.setStatus(HttpStatusCode.valueOf(HttpStatus.UNAUTHORIZED.value()));
            return again;
        }
        return seeOther(inside(next), cookie(session.get(), BrowserSessions.LENGTH, request));
    }

    @PostMapping("/logout")
    ResponseEntity<Void> logout(HttpServletRequest request) {
        return seeOther("/login", cookie("", Duration.ZERO, request));
    }

    private static ModelAndView page(String next, boolean refused) {
        ModelAndView page = new ModelAndView("login/login");
        page.addObject("next", inside(next));
        page.addObject("refused", refused);
        return page;
    }

    /** A path of ours, whatever was asked for: a login must not lead elsewhere. */
    static String inside(String next) {
        return INSIDE.matcher(next).matches() ? next : START;
    }

    private static ResponseEntity<Void> seeOther(String path, ResponseCookie cookie) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .build();
    }

    private static ResponseCookie cookie(String session, Duration length, HttpServletRequest request) {
        return ResponseCookie.from(BrowserSessions.COOKIE, session)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/")
                .maxAge(length)
                .build();
    }
}
