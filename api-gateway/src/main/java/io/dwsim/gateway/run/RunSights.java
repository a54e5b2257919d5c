package io.dwsim.gateway.run;

import io.dwsim.gateway.experiment.StoredExperiment;
import io.dwsim.gateway.experiment.StoredExperimentReader;
import io.dwsim.gateway.run.RunSight.Cell;
import io.dwsim.gateway.run.RunSight.Slot;
import io.dwsim.gateway.run.RunSight.TableSight;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks at runs for those who watch them. All of it is in the control database, so any gateway can. */
@Component
public class RunSights {

    /** Cells a page can show with all tables together; each table has some. */
    private static final int MOST_CELLS = 480;

    private static final int LEAST_PER_TABLE = 8;
    private static final int MOST_PER_TABLE = 120;

    /** What the rate of now is made of, in seconds. */
    private static final int RECENT = 10;

    /** A stretch of time that is shorter says little. */
    private static final double SHORT = 0.5;

    private final StoredExperimentReader experiments;
    private final RunRepository runs;
    private final RunViews views;
    private final PartTable parts;
    private final RunSightTable table;
    private final VisibleRun visible;
    private final AllowedRunActions allowed;

    RunSights(
            StoredExperimentReader experiments,
            RunRepository runs,
            RunViews views,
            PartTable parts,
            RunSightTable table,
            VisibleRun visible,
            AllowedRunActions allowed) {
        this.experiments = experiments;
        this.runs = runs;
        this.views = views;
        this.parts = parts;
        this.table = table;
        this.visible = visible;
        this.allowed = allowed;
    }

    /**
     * The run as it is now.
     *
     * @throws io.dwsim.common.failure.DwsimException {@code EXPERIMENT_NOT_FOUND} or {@code RUN_NOT_FOUND}
     */
    @Transactional(readOnly = true)
    public RunSight look(String experimentName, long id) {
        StoredExperiment experiment = experiments.require(experimentName);
        Run run = runs.require(experiment, id);
        RunView view = views.of(run, experiment.name());
        List<Slot> slots = slots(run);
        return new RunSight(
                view,
                visible.now(experiment).filter(now -> now.id() == id).isPresent(),
                tables(run),
                slots,
                run.isRunning() ? left(view, slots) : null,
                allowed.of(
                        experiment,
                        run,
                        view.progress().partsGenerated() == view.progress().partsTotal()));
    }

    private List<TableSight> tables(Run run) {
        Map<String, TableProgress> progress =
                parts.progress(run.id()).stream().collect(Collectors.toMap(TableProgress::table, Function.identity()));
        List<String> names = List.copyOf(run.rowCounts().keySet());
        int perTable = Math.max(LEAST_PER_TABLE, Math.min(MOST_PER_TABLE, MOST_CELLS / Math.max(1, names.size())));
        Map<String, List<Cell>> cells = table.cells(run.id(), perTable);
        return names.stream()
                .map(name -> new TableSight(
                        name,
                        progress.getOrDefault(name, new TableProgress(name, 0, 0, 0, 0, 0, 0)),
                        cells.getOrDefault(name, List.of())))
                .toList();
    }

    private List<Slot> slots(Run run) {
        List<Slot> slots = table.slots(run.id(), table.seconds(run.id()));
        Slot last = slots.isEmpty() ? null : slots.get(slots.size() - 1);
        // of the present second little is known yet
        return run.isRunning() && last != null && last.seconds() < SHORT ? slots.subList(0, slots.size() - 1) : slots;
    }

    /** Stages overlap: the one that takes longest decides. */
    private static @Nullable Duration left(RunView run, List<Slot> slots) {
        double seconds = 0;
        long generated = 0;
        long loaded = 0;
        for (int i = slots.size() - 1; i >= 0 && seconds < RECENT; i--) {
            seconds += slots.get(i).seconds();
            generated += slots.get(i).generated();
            loaded += slots.get(i).loaded();
        }
        RunView.Progress progress = run.progress();
        boolean verifies = run.kind() == RunKind.VERIFY;
        long toGenerate = progress.rowsTotal() - progress.rowsGenerated();
        long toLoad = progress.rowsTotal() - progress.rowsLoaded();
        double left = verifies
                ? time(toGenerate, loaded, seconds)
                : Math.max(time(toGenerate, generated, seconds), time(toLoad, loaded, seconds));
        return left == 0 || Double.isInfinite(left) ? null : Duration.ofSeconds((long) Math.ceil(left));
    }

    private static double time(long rows, long done, double seconds) {
        return rows == 0 ? 0 : done == 0 ? Double.POSITIVE_INFINITY : rows * seconds / done;
    }
}
