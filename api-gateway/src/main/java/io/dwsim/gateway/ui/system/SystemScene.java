package io.dwsim.gateway.ui.system;

import io.dwsim.gateway.system.SystemView;
import io.dwsim.gateway.system.SystemView.Backend;
import io.dwsim.gateway.ui.layout.Figures;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What of the system is in words on its page. */
public final class SystemScene {

    private static final Pattern WORK = Pattern.compile("([0-9]+)/(.*)", Pattern.DOTALL);
    private static final Figures FIGURES = new Figures();

    private final SystemView system;

    SystemScene(SystemView system) {
        this.system = system;
    }

    /**
     * What a worker is at.
     *
     * @param run the number of the run; null when it does not say
     * @param what table and part, or what else is done for the run
     */
    public record Work(@Nullable Long run, String what) {}

    public SystemView system() {
        return system;
    }

    public boolean healthy() {
        return system.backends().stream().allMatch(Backend::up);
    }

    /** What is down, for those who listen. */
    public String standing() {
        List<String> down = system.backends().stream()
                .filter(backend -> !backend.up())
                .map(this::title)
                .toList();
        return down.isEmpty() ? "All backends answer" : "Down: " + String.join(", ", down);
    }

    public String title(Backend backend) {
        return switch (backend.name()) {
            case "control-database" -> "Control database";
            case "warehouse" -> "Warehouse";
            case "lake" -> "Lake";
            case "broker" -> "Broker";
            default -> backend.name();
        };
    }

    /** What it means that it is down. */
    public String consequence(Backend backend) {
        return switch (backend.name()) {
            case "control-database" -> "Nothing can be started or looked up. Runs go on when it is back.";
            case "warehouse" -> "Loads and queries wait for it.";
            case "lake" -> "Generating and loading wait for it.";
            case "broker" -> "Runs can be started; work begins when it is back.";
            default -> "";
        };
    }

    /** What a worker says that it works on. */
    public Work work(String part) {
        Matcher work = WORK.matcher(part);
        if (!work.matches() || work.group(1).length() > 18) {
            return new Work(null, part);
        }
        return new Work(
                Long.valueOf(work.group(1)),
                work.group(2).replaceFirst("/(-?[0-9]+)$", ", part $1").replace(", part -1", ", whole table"));
    }

    /** Age of the oldest message that waits to be sent. */
    public String age(double seconds) {
        return FIGURES.duration(Duration.ofMillis(Math.max(0, Math.round(1000 * seconds))));
    }
}
