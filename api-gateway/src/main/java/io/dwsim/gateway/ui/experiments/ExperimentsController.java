package io.dwsim.gateway.ui.experiments;

import io.dwsim.common.experiment.ExperimentReader;
import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.gateway.experiment.ExperimentReview;
import io.dwsim.gateway.experiment.ExperimentViews;
import io.dwsim.gateway.experiment.ExperimentViews.Summary;
import io.dwsim.gateway.experiment.Experiments;
import io.dwsim.gateway.ui.examples.Examples;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows all experiments, and how the last run of each stands. */
@Hidden
@Controller
class ExperimentsController {

    private final ExperimentViews views;
    private final Experiments experiments;
    private final Examples examples;

    ExperimentsController(ExperimentViews views, Experiments experiments, Examples examples) {
        this.views = views;
        this.experiments = experiments;
        this.examples = examples;
    }

    @GetMapping("/experiments")
    ModelAndView list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String deleted,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part) {
        List<Summary> all = views.all();
        ModelAndView page = new ModelAndView(part ? "experiments/list :: cards" : "experiments/list");
        page.addObject("total", all.size());
        page.addObject(
                "found", all.stream().filter(summary -> matches(summary, q)).toList());
        page.addObject("q", q);
        page.addObject("deleted", deleted);
        return page;
    }

    /** How the last runs stand, for a page that is open already. */
    @GetMapping("/experiments/standing")
    ModelAndView standing() {
        return new ModelAndView("experiments/list :: standings", "found", views.all());
    }

    /** Makes the first experiment of someone who has none: the example of the documentation. */
    @PostMapping("/experiments/example")
    String createExample() {
        ExperimentReview review =
                ExperimentReview.of(ExperimentReader.fromYaml(examples.first().text()));
        String name = review.orThrow().name();
        try {
            experiments.create(review);
        } catch (DwsimException e) {
            if (e.code() != ErrorCode.EXPERIMENT_EXISTS) {
                throw e;
            }
        }
        return "redirect:/experiments/" + name;
    }

    private static boolean matches(Summary summary, String q) {
        String text = summary.name() + " " + (summary.description() == null ? "" : summary.description());
        return text.toLowerCase(Locale.ROOT).contains(q.strip().toLowerCase(Locale.ROOT));
    }
}
