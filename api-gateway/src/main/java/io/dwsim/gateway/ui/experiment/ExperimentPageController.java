package io.dwsim.gateway.ui.experiment;

import io.dwsim.gateway.experiment.ExperimentViews;
import io.dwsim.gateway.experiment.ExperimentViews.Details;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Shows one experiment. */
@Hidden
@Controller
class ExperimentPageController {

    private final ExperimentViews views;

    ExperimentPageController(ExperimentViews views) {
        this.views = views;
    }

    @GetMapping("/experiments/{name}")
    ModelAndView show(@PathVariable String name) {
        Details details = views.require(name);
        ModelAndView page = new ModelAndView("experiment/experiment");
        page.addObject("experiment", details);
        return page;
    }
}
