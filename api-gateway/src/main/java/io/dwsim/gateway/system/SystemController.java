package io.dwsim.gateway.system;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the system, also while parts of it are down. */
@RestController
class SystemController {

    private final SystemViews views;

    SystemController(SystemViews views) {
        this.views = views;
    }

    @GetMapping("/api/system")
    SystemView show() {
        return views.look();
    }
}
