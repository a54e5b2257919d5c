package io.dwsim.gateway.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.message.Failure;
import io.dwsim.common.message.PartGenerationFailed;
import io.dwsim.gateway.run.RunSight.Cell;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What someone sees who watches a run, and what can be done about it. */
class RunSightIT extends PlayedRun {

    private RunSight look() {
        return look(run.id());
    }

    private RunSight look(long id) {
        return gateway.bean(RunSights.class).look(experiment, id);
    }

    private static RunActions actions(boolean abort, boolean resume, boolean verify, boolean rollback, boolean load) {
        return new RunActions(abort, resume, verify, rollback, load, null);
    }

    @Test
    void everyPartIsSeenWhereItIs() {
        on(generated(0), generated(1), loaded(0));

        RunSight sight = look();

        assertThat(sight.tables()).singleElement().satisfies(table -> {
            assertThat(table.name()).isEqualTo("t");
            assertThat(table.cells())
                    .containsExactly(
                            new Cell(0, 0, 0, 0, 0, 0, 1, 0, 0, 1),
                            new Cell(1, 1, 0, 0, 0, 1, 0, 0, 0, 1),
                            new Cell(2, 2, 0, 1, 0, 0, 0, 0, 0, 1));
            assertThat(table.cells()).extracting(Cell::heat).containsExactly(4, 3, 1);
        });
        assertThat(sight.seen()).isFalse();
        assertThat(sight.actions()).isEqualTo(actions(true, false, false, false, false));
    }

    @Test
    void speedIsMadeOfWhenPartsWereHeardOfAndSaysHowLongItTakes() {
        jdbc.sql("UPDATE run_phase SET entered_at = entered_at - interval '8 seconds' WHERE run_id = ?")
                .param(run.id())
                .update();
        on(generated(0), generated(1), loaded(0));
        age("heard_at", "3 seconds", 0);
        age("asked_at", "6 seconds", 0);
        age("asked_at", "2 seconds", 1);

        RunSight sight = look();

        assertThat(sight.slots().stream().mapToLong(RunSight.Slot::generated).sum())
                .isEqualTo(20);
        assertThat(sight.slots().stream().mapToLong(RunSight.Slot::loaded).sum())
                .isEqualTo(10);
        assertThat(sight.left()).isNotNull();
        assertThat(sight.left().toSeconds()).isBetween(14L, 40L);
    }

    @Test
    void aRunThatNobodyHasBegunHasNoEndInSight() {
        assertThat(look().left()).isNull();
    }

    @Test
    void whatCanBeDoneFollowsHowItEnded() {
        publishAll();
        assertThat(look().seen()).isTrue();
        assertThat(look().actions()).isEqualTo(actions(false, false, true, false, true));

        Run second = gateway.bean(LoadStarter.class).load(experiment, null);
        assertThat(look().actions()).isEqualTo(new RunActions(false, false, false, false, false, second.id()));
        assertThat(look(second.id()).actions()).isEqualTo(actions(true, false, false, false, false));

        gateway.bean(RunIntervention.class).abort(experiment, second.id());
        assertThat(look().actions()).isEqualTo(actions(false, false, true, false, true));
        assertThat(look(second.id()).actions()).isEqualTo(actions(false, false, false, false, true));
    }

    @Test
    void aFailedRunCanBeResumed() {
        on(new PartGenerationFailed(run.id(), "t", 1, new Failure(ErrorCode.INTERNAL_ERROR, "a defect"), 1));

        assertThat(look().actions()).isEqualTo(actions(false, true, false, false, false));
        jdbc.sql("UPDATE run SET engine_version = 'another' WHERE id = ?")
                .param(run.id())
                .update();
        assertThat(look().actions()).isEqualTo(actions(false, false, false, false, false));
    }

    @Test
    void whatReadersSeeCanBeTakenBackWhenThereWasSomethingBefore() {
        publishAll();
        long first = run.id();
        run = gateway.bean(RunStarter.class).generate(experiment, (@Nullable JsonNode) null);
        publishAll();

        assertThat(look().actions().rollback()).isTrue();
        assertThat(look(first).actions().rollback()).isFalse();
    }

    @Test
    void runsOfAllExperimentsAreFoundByPages() {
        RunCatalog catalog = gateway.bean(RunCatalog.class);

        RunCatalog.Page page = catalog.page(experiment.toUpperCase(Locale.ROOT), RunStatus.RUNNING, 7);

        assertThat(page.page()).isZero();
        assertThat(page.pages()).isOne();
        assertThat(page.total()).isOne();
        assertThat(page.runs()).singleElement().satisfies(entry -> {
            assertThat(entry.id()).isEqualTo(run.id());
            assertThat(entry.experimentName()).isEqualTo(experiment);
            assertThat(entry.rows()).isEqualTo(30);
            assertThat(entry.rowsDone()).isZero();
            assertThat(entry.completedAt()).isNull();
        });
        assertThat(catalog.page(experiment, RunStatus.FAILED, 0).runs()).isEmpty();
        assertThat(catalog.page(null, null, 0).runs().get(0).id()).isEqualTo(run.id());
        assertThat(catalog.experimentOf(run.id())).isEqualTo(experiment);
    }
}
