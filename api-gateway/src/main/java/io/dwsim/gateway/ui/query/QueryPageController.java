package io.dwsim.gateway.ui.query;

import io.dwsim.common.experiment.Experiment;
import io.dwsim.gateway.query.ExperimentCatalog;
import io.dwsim.gateway.ui.query.CatalogView.ExperimentView;
import io.dwsim.sql.Dialect;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Shows the page, and tells its scripts which tables and columns there are. */
@Hidden
@Controller
class QueryPageController {

    private final ExperimentCatalog catalog;

    QueryPageController(ExperimentCatalog catalog) {
        this.catalog = catalog;
    }

    @GetMapping("/query")
    ModelAndView show() {
        ModelAndView page = new ModelAndView("query/query");
        page.addObject(
                "experiments",
                catalog.all().stream().map(Experiment::name).sorted().toList());
        page.addObject(
                "dialects", Arrays.stream(Dialect.values()).map(Dialect::title).toList());
        return page;
    }

    /** What completion offers and the schema browser shows. */
    @GetMapping("/query/catalog")
    @ResponseBody
    CatalogView catalog() {
        List<ExperimentView> experiments = catalog.all().stream()
                .map(ExperimentView::of)
                .sorted(Comparator.comparing(ExperimentView::name))
                .toList();
        return new CatalogView(experiments);
    }
}
