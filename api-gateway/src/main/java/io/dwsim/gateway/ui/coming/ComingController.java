package io.dwsim.gateway.ui.coming;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Says where to find what has no page yet. */
@Hidden
@Controller
class ComingController {

    @GetMapping("/runs")
    ModelAndView runs() {
        return page("Runs", "runs", "/api/experiments/{name}/runs", "dw-sim run list <experiment>");
    }

    @GetMapping("/system")
    ModelAndView system() {
        return page("System", "system", "/api/system", "dw-sim status");
    }

    private static ModelAndView page(String title, String section, String routes, String command) {
        ModelAndView page = new ModelAndView("layout/coming");
        page.addObject("title", title);
        page.addObject("section", section);
        page.addObject("routes", routes);
        page.addObject("command", command);
        return page;
    }
}
