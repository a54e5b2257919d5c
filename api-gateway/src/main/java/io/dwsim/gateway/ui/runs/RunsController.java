package io.dwsim.gateway.ui.runs;

import io.dwsim.gateway.experiment.ExperimentViews;
import io.dwsim.gateway.experiment.ExperimentViews.Summary;
import io.dwsim.gateway.run.RunCatalog;
import io.dwsim.gateway.run.RunStatus;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows the runs of all experiments. */
@Hidden
@Controller
class RunsController {

    private final RunCatalog runs;
    private final ExperimentViews experiments;

    RunsController(RunCatalog runs, ExperimentViews experiments) {
        this.runs = runs;
        this.experiments = experiments;
    }

    @GetMapping("/runs")
    ModelAndView list(
            @RequestParam(defaultValue = "") String experiment,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "1") String page,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part) {
        Optional<RunStatus> wanted = Arrays.stream(RunStatus.values())
                .filter(each -> each.name().equals(status))
                .findFirst();
        RunCatalog.Page found =
                runs.page(experiment.isEmpty() ? null : experiment, wanted.orElse(null), number(page) - 1);
        ModelAndView view = new ModelAndView(part ? "runs/list :: found" : "runs/list");
        view.addObject("found", found);
        view.addObject("experiment", experiment);
        view.addObject("status", wanted.map(RunStatus::name).orElse(""));
        view.addObject("statuses", RunStatus.values());
        view.addObject("filtered", !experiment.isEmpty() || wanted.isPresent());
        if (!part) {
            view.addObject("experiments", names());
        }
        return view;
    }

    /** For those who know the number only. */
    @GetMapping("/runs/{id}")
    String find(@PathVariable long id) {
        return "redirect:" + RunPath.of(runs.experimentOf(id), id);
    }

    private List<String> names() {
        return experiments.all().stream()
                .map(Summary::name)
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    /** What someone typed into the address is no reason to fail. */
    private static int number(String page) {
        return page.matches("[0-9]{1,7}") ? Integer.parseInt(page) : 1;
    }
}
