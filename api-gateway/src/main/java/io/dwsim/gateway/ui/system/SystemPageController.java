package io.dwsim.gateway.ui.system;

import io.dwsim.gateway.control.ControlDatabaseFailure;
import io.dwsim.gateway.deadletter.DeadLetter;
import io.dwsim.gateway.deadletter.DeadLetters;
import io.dwsim.gateway.system.SystemView;
import io.dwsim.gateway.system.SystemViews;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Shows how the system is, also while parts of it are down. */
@Hidden
@Controller
class SystemPageController {

    private static final int MOST_LETTERS = 50;

    private final SystemViews views;
    private final DeadLetters deadLetters;

    SystemPageController(SystemViews views, DeadLetters deadLetters) {
        this.views = views;
        this.deadLetters = deadLetters;
    }

    @GetMapping("/system")
    ModelAndView show() {
        return page("system/system");
    }

    /** What of the page changes, for a page that is open already. */
    @GetMapping("/system/now")
    ModelAndView now() {
        return page("system/system :: now");
    }

    private ModelAndView page(String view) {
        SystemView system = views.look();
        ModelAndView page = new ModelAndView(view);
        page.addObject("scene", new SystemScene(system));
        page.addObject("letters", letters(system));
        return page;
    }

    /** Null when they cannot be read: the page shows whatever else there is. */
    private @Nullable List<DeadLetter> letters(SystemView system) {
        if (system.deadLetters() == null) {
            return null;
        }
        try {
            return deadLetters.newest(MOST_LETTERS);
        } catch (RuntimeException e) {
            if (ControlDatabaseFailure.isPassing(e)) {
                return null;
            }
            throw e;
        }
    }
}
