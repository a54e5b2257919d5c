package io.dwsim.gateway.ui.runs;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/** Where the page of a run is. */
final class RunPath {

    private RunPath() {}

    static String of(String experiment, long id) {
        return "/experiments/" + UriUtils.encode(experiment, StandardCharsets.UTF_8) + "/runs/" + id;
    }
}
