package io.dwsim.gateway.ui.runs;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Shows one run, from its beginning to its end. */
@Hidden
@Controller
class RunPageController {

    private final RunFragment fragment;
    private final RunStreams streams;

    RunPageController(RunFragment fragment, RunStreams streams) {
        this.fragment = fragment;
        this.streams = streams;
    }

    @GetMapping("/experiments/{name}/runs/{id}")
    ModelAndView show(@PathVariable String name, @PathVariable long id) {
        return page("runs/run", name, id);
    }

    /** What of the page changes, for a page that is open already. */
    @GetMapping("/experiments/{name}/runs/{id}/now")
    ModelAndView now(@PathVariable String name, @PathVariable long id) {
        return page("runs/live :: live", name, id);
    }

    /** The same, each time there is news, until the run ends. Without content for a page that has to ask for itself. */
    @GetMapping("/experiments/{name}/runs/{id}/events")
    ResponseEntity<SseEmitter> events(@PathVariable String name, @PathVariable long id) {
        fragment.look(name, id);
        Optional<SseEmitter> stream = streams.open(name, id);
        return stream.map(emitter -> ResponseEntity.ok()
                        .contentType(MediaType.TEXT_EVENT_STREAM)
                        .cacheControl(CacheControl.noStore())
                        // else a proxy may hold news back
                        .header("X-Accel-Buffering", "no")
                        .body(emitter))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    private ModelAndView page(String view, String name, long id) {
        RunScene scene = fragment.look(name, id);
        ModelAndView page = new ModelAndView(view);
        page.addObject("scene", scene);
        page.addObject("sight", scene.sight());
        return page;
    }
}
