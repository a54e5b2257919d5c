package io.dwsim.gateway.ui.runs;

import io.dwsim.gateway.run.RunSights;
import io.dwsim.gateway.ui.layout.Figures;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Makes the part of a run's page that changes, also when nobody asks for it just now. */
@Component
class RunFragment {

    private final RunSights sights;
    private final ITemplateEngine templates;
    private final Clock clock;
    private final Figures figures = new Figures();

    RunFragment(RunSights sights, ITemplateEngine templates, Clock clock) {
        this.sights = sights;
        this.templates = templates;
        this.clock = clock;
    }

    /**
     * A run as it is now.
     *
     * @param html of the part that changes
     */
    record Rendered(boolean running, String html) {}

    RunScene look(String experiment, long id) {
        return new RunScene(sights.look(experiment, id), clock.instant());
    }

    Rendered render(String experiment, long id) {
        RunScene scene = look(experiment, id);
        String html = templates.process(
                "runs/live",
                Set.of("live"),
                new Context(Locale.ENGLISH, Map.of("scene", scene, "sight", scene.sight(), "figures", figures)));
        return new Rendered(scene.running(), html);
    }
}
