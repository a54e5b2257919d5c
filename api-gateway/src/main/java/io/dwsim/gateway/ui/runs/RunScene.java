package io.dwsim.gateway.ui.runs;

import io.dwsim.gateway.run.RunError;
import io.dwsim.gateway.run.RunKind;
import io.dwsim.gateway.run.RunSight;
import io.dwsim.gateway.run.RunSight.Cell;
import io.dwsim.gateway.run.RunSight.TableSight;
import io.dwsim.gateway.run.RunStatus;
import io.dwsim.gateway.run.RunView;
import io.dwsim.gateway.run.RunView.PhaseTime;
import io.dwsim.gateway.ui.layout.Figures;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of a run is in words on its page. */
public final class RunScene {

    private static final Figures FIGURES = new Figures();

    private final RunSight sight;
    private final Instant now;

    RunScene(RunSight sight, Instant now) {
        this.sight = sight;
        this.now = now;
    }

    /** The run itself. */
    public RunView run() {
        return sight.run();
    }

    /** What can be done about it. */
    public RunSight sight() {
        return sight;
    }

    /** Where its page is. */
    public String path() {
        return RunPath.of(run().experimentName(), run().id());
    }

    /** Where the experiment's page is. */
    public String experimentPath() {
        String path = path();
        return path.substring(0, path.lastIndexOf("/runs/"));
    }

    public boolean running() {
        return run().status() == RunStatus.RUNNING;
    }

    public boolean verifies() {
        return run().kind() == RunKind.VERIFY;
    }

    public boolean generates() {
        return run().kind() == RunKind.GENERATE;
    }

    /** What kind of run it is. */
    public String kind() {
        return switch (run().kind()) {
            case GENERATE -> "generates, loads and publishes";
            case LOAD -> "loads the data of run " + run().loadsRunId();
            case VERIFY -> "verifies run " + run().verifiesRunId();
        };
    }

    /** What it is at, or how it ended. */
    public String doing() {
        return switch (run().status()) {
            case COMPLETED -> verifies() ? "All is as it was recorded" : "Completed";
            case FAILED -> "Failed";
            case ABORTED -> "Aborted";
            case RUNNING ->
                switch (run().phase()) {
                    case QUEUED -> "Waiting for a worker";
                    case GENERATING -> "Generating and loading";
                    case LOADING -> "Loading";
                    case PUBLISHING -> "Publishing: keys, constraints, then the swap";
                    case VERIFYING -> "Comparing with what was recorded";
                    case DONE -> "Ending";
                };
        };
    }

    /** How long it still takes. */
    public String left() {
        Duration left = sight.left();
        return left == null ? "not known yet" : "about " + whole(left);
    }

    /** How long it took, or takes so far. */
    public String duration() {
        Instant end = run().completedAt() == null ? now : run().completedAt();
        Duration length = Duration.between(run().startedAt(), end);
        return running() ? whole(length) : FIGURES.duration(length);
    }

    private static String whole(Duration length) {
        return FIGURES.duration(Duration.ofSeconds(Math.max(1, length.toSeconds())))
                .replace(".0 s", " s");
    }

    /** How long it was in a phase. */
    public String duration(PhaseTime phase) {
        return FIGURES.duration(Duration.ofMillis(Math.max(0, Math.round(phase.seconds() * 1000))));
    }

    /** What to do about its error. */
    public @Nullable String whatToDo() {
        RunError error = run().error();
        return error == null ? null : WhatToDo.about(error);
    }

    /** A share of the rows of a table, in percent. */
    public long percent(long rows, long of) {
        return of == 0 ? (running() ? 0 : 100) : 100 * rows / of;
    }

    /** The class that colours a cell of a table, which may be where the run failed. */
    public String look(TableSight table, Cell cell) {
        String look = "cell heat-" + cell.heat();
        if (cell.different() > 0 || isAtFault(table, cell)) {
            return look + " bad";
        }
        return running() && cell.generating() + cell.loading() + cell.checking() > 0 ? look + " busy" : look;
    }

    private boolean isAtFault(TableSight table, Cell cell) {
        RunError error = run().error();
        if (error == null || error.part() == null || !table.name().equals(error.table())) {
            return false;
        }
        return cell.firstPart() <= error.part() && error.part() <= cell.lastPart();
    }

    /** What a cell says to those who point at it. */
    public String title(TableSight table, Cell cell) {
        String which = cell.firstPart() == cell.lastPart()
                ? "part " + cell.firstPart()
                : "parts " + cell.firstPart() + " to " + cell.lastPart();
        return table.name() + ", " + which + ": " + states(cell);
    }

    private String states(Cell cell) {
        List<String> states = new ArrayList<>();
        add(states, cell, cell.waiting(), "waiting");
        add(states, cell, cell.generating(), "generating");
        add(states, cell, cell.stored(), "in the lake");
        add(states, cell, cell.loading(), "loading");
        add(states, cell, cell.checking(), "being compared");
        add(states, cell, cell.done() - cell.different(), verifies() ? "compared" : "loaded");
        add(states, cell, cell.different(), "different");
        if (cell.attempts() > 1) {
            states.add("asked for " + cell.attempts() + " times");
        }
        return String.join(", ", states);
    }

    private static void add(List<String> states, Cell cell, int parts, String state) {
        if (parts > 0) {
            states.add(parts == cell.parts() ? state : parts + " " + state);
        }
    }

    /** What the cells of a table say together. */
    public String summary(TableSight table) {
        return table.name() + ": " + table.progress().partsLoaded() + " of "
                + FIGURES.count(table.progress().parts(), "part") + (verifies() ? " compared" : " loaded");
    }
}
