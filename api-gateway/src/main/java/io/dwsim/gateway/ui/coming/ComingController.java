package io.dwsim.gateway.ui.coming;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Says where to find what has no page yet. */
@Hidden
@Controller
class ComingController {

    @GetMapping("/runs")
    ModelAndView runs() {
        return page("Runs", "runs", "/api/experiments/{name}/runs", "dw-sim run list <experiment>");
    }

    @GetMapping("/experiments/{name}/runs/{id}")
    ModelAndView run(@PathVariable String name, @PathVariable long id) {
        return page(
                "Run " + id, "runs", "/api/experiments/" + name + "/runs/" + id, "dw-sim run show " + name + " " + id);
    }

    @GetMapping("/query")
    ModelAndView query() {
        return page("Query", "query", "/api/query/execute", "dw-sim query");
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
