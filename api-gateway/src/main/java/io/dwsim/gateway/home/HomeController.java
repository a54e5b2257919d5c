package io.dwsim.gateway.home;

import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Leads from the root to where one can go on: people to their experiments, programs to what describes the API. */
@Hidden
@RestController
class HomeController {

    @GetMapping("/")
    ResponseEntity<Void> home(@RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept) {
        String path = accept.contains(MediaType.TEXT_HTML_VALUE) ? "/experiments" : "/swagger-ui.html";
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(path))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }
}
