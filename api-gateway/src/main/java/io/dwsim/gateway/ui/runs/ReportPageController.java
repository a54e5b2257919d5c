package io.dwsim.gateway.ui.runs;

import io.dwsim.gateway.experiment.StoredExperiment;
import io.dwsim.gateway.experiment.StoredExperimentReader;
import io.dwsim.gateway.report.QualityReports;
import io.dwsim.gateway.report.Report;
import io.dwsim.gateway.run.RunReader;
import io.dwsim.gateway.run.RunSights;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Shows quality reports to people: as a page, and as one file that can be sent on. */
@Hidden
@Controller
class ReportPageController {

    private final QualityReports reports;
    private final StoredExperimentReader experiments;
    private final RunReader runs;
    private final RunSights sights;
    private final Clock clock;

    ReportPageController(
            QualityReports reports, StoredExperimentReader experiments, RunReader runs, RunSights sights, Clock clock) {
        this.reports = reports;
        this.experiments = experiments;
        this.runs = runs;
        this.sights = sights;
        this.clock = clock;
    }

    @GetMapping("/experiments/{name}/runs/{id}/report")
    ModelAndView show(@PathVariable String name, @PathVariable long id) {
        return page("runs/report", name, id);
    }

    @GetMapping("/experiments/{name}/runs/{id}/report.html")
    ModelAndView download(@PathVariable String name, @PathVariable long id, HttpServletResponse response) {
        ModelAndView page = page("runs/report-file", name, id);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + "-run-" + id + "-report.html", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        return page;
    }

    private ModelAndView page(String view, String name, long id) {
        StoredExperiment stored = experiments.require(name);
        Report report = reports.of(stored, runs.require(stored, id));
        ModelAndView page = new ModelAndView(view);
        page.addObject("scene", new RunScene(sights.look(name, id), clock.instant()));
        page.addObject("report", report);
        page.addObject("shown", new ReportScene(report, stored.definition().description()));
        page.addObject("madeAt", clock.instant());
        return page;
    }
}
