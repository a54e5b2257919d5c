package io.dwsim.gateway.ui.experiment;

import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCategory;
import io.dwsim.gateway.experiment.ExperimentViews;
import io.dwsim.gateway.experiment.ExperimentViews.Details;
import io.dwsim.gateway.experiment.StoredExperimentReader;
import io.dwsim.gateway.preview.PreviewRequest;
import io.dwsim.gateway.preview.Previews;
import io.dwsim.gateway.report.TableProfile;
import io.dwsim.gateway.report.TableProfiles;
import io.dwsim.gateway.run.RunPreparation;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows one experiment: what it is, what is in it, what can be done with it. */
@Hidden
@Controller
@RequestMapping("/experiments/{name}")
class ExperimentPageController {

    private static final String ROWS_SHOWN = "50";

    private final ExperimentViews views;
    private final StoredExperimentReader experiments;
    private final Previews previews;
    private final TableProfiles profiles;
    private final RunPreparation preparation;

    ExperimentPageController(
            ExperimentViews views,
            StoredExperimentReader experiments,
            Previews previews,
            TableProfiles profiles,
            RunPreparation preparation) {
        this.views = views;
        this.experiments = experiments;
        this.previews = previews;
        this.profiles = profiles;
        this.preparation = preparation;
    }

    @GetMapping
    ModelAndView tables(@PathVariable String name) {
        return page(name, "tables");
    }

    @GetMapping("/diagram")
    ModelAndView diagram(@PathVariable String name) {
        return page(name, "diagram");
    }

    @GetMapping("/export")
    ModelAndView export(@PathVariable String name) {
        ModelAndView page = page(name, "export");
        String source = experiments.require(name).definition().sourceDialect();
        page.addObject("dialect", source == null ? "postgres" : source);
        return page;
    }

    /** How the experiment stands, for a page that is open already. */
    @GetMapping("/standing")
    ModelAndView standing(@PathVariable String name) {
        return new ModelAndView("experiment/experiment :: standing", "experiment", views.require(name));
    }

    @GetMapping("/preview")
    ModelAndView preview(
            @PathVariable String name,
            @RequestParam(required = false) @Nullable String table,
            @RequestParam(defaultValue = "") String offset,
            @RequestParam(defaultValue = "") String seed) {
        ModelAndView page = page(name, "preview");
        Experiment experiment = experiments.require(name).definition();
        String shown = table == null ? experiment.tables().get(0).name() : table;
        page.addObject("table", shown);
        page.addObject("seed", seed);
        try {
            PreviewRequest request = PreviewRequest.read(experiment, shown, offset, ROWS_SHOWN, seed);
            page.addObject("rows", PreviewTable.of(previews.of(experiments.require(name), request)));
        } catch (DwsimException e) {
            page.addObject("failure", refusal(e));
        }
        return page;
    }

    @GetMapping("/profile")
    ModelAndView profile(@PathVariable String name, @RequestParam(required = false) @Nullable String table) {
        ModelAndView page = page(name, "profile");
        Experiment experiment = experiments.require(name).definition();
        String shown = table == null ? experiment.tables().get(0).name() : table;
        page.addObject("table", shown);
        try {
            TableProfile profile = profiles.of(experiment, shown);
            page.addObject("profile", profile);
            page.addObject("columns", ProfileRow.of(profile));
        } catch (DwsimException e) {
            page.addObject("failure", refusal(e));
        }
        return page;
    }

    /** What the run would be that a form asks for. */
    @PostMapping("/plan")
    ModelAndView plan(@PathVariable String name, @RequestParam Map<String, String> fields) {
        ModelAndView part = new ModelAndView("experiment/plan :: plan");
        try {
            Experiment experiment = experiments.require(name).definition();
            part.addObject("planned", preparation.plan(experiment, PlanForm.request(fields)));
            part.addObject("pace", preparation.lastPace().orElse(null));
        } catch (DwsimException e) {
            part.addObject("failure", refusal(e));
        }
        return part;
    }

    private ModelAndView page(String name, String tab) {
        Details details = views.require(name);
        ModelAndView page = new ModelAndView("experiment/experiment");
        page.addObject("experiment", details);
        page.addObject("tab", tab);
        page.addObject(
                "tables",
                TableRow.of(experiments.require(name).definition(), details.targetRows(), details.rowCounts()));
        return page;
    }

    /** What belongs at its place in a page that is otherwise fine; a defect is none of it. */
    private static DwsimException refusal(DwsimException e) {
        if (e.code().category() == ErrorCategory.INTERNAL) {
            throw e;
        }
        return e;
    }
}
