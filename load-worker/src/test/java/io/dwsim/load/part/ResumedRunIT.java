package io.dwsim.load.part;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.experiment.ExperimentReader;
import io.dwsim.common.message.DiscardRun;
import io.dwsim.common.message.LoadPart;
import io.dwsim.common.message.PartLoaded;
import io.dwsim.common.message.PublishRun;
import io.dwsim.common.message.RunAborted;
import io.dwsim.common.message.RunPublished;
import io.dwsim.load.testing.LoadWorkerFixture;
import io.dwsim.load.testing.RunningLoadWorker;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A run that failed, was discarded and is taken up again: what belongs to before it was resumed is void. */
@ExtendWith(RunningLoadWorker.class)
class ResumedRunIT {

    private static final Experiment SHOP = ExperimentReader.fromYaml("""
                    name: resumed
                    tables:
                      - name: t
                        target_rows: 20
                        columns: [{name: id, data_type: INT}]
                    """).orThrow();

    private final LoadWorkerFixture fixture;
    private final long run;

    ResumedRunIT(LoadWorkerFixture fixture) {
        this.fixture = fixture;
        this.run = fixture.newRun();
    }

    @BeforeEach
    void anExperimentThatCanBePublished() {
        fixture.experiments().create(SHOP);
    }

    private LoadPart part(int number, int epoch) {
        List<Object[]> rows = IntStream.range(0, 10)
                .mapToObj(row -> new Object[] {10 * number + row})
                .toList();
        LoadPart part = fixture.part(run, SHOP, "t", number, rows);
        return new LoadPart(
                run, SHOP, "t", number, part.rows(), part.objectKey(), part.sha256(), part.attempt(), epoch);
    }

    private String fence() {
        return fixture.loader()
                .sql("SELECT state || ' ' || epoch FROM dwsim.run_fence WHERE run_id = ?")
                .param(run)
                .query(String.class)
                .optional()
                .orElse("none");
    }

    @Test
    void aDiscardedRunIsLoadedAgain() {
        fixture.events().send(part(0, 0));
        fixture.events().await(PartLoaded.class, run);
        fixture.events().send(new DiscardRun(run, SHOP.name(), 0));
        Awaitility.await().until(() -> fence().equals("DISCARDED 0"));

        fixture.events().send(part(1, 1));

        assertThat(fixture.events().await(PartLoaded.class, run, 2).get(1).epoch())
                .isOne();
        assertThat(fence()).isEqualTo("OPEN 1");
        assertThat(fixture.ledger(run)).containsExactly("t/1/10");
        assertThat(fixture.stagedRows(run, "t")).isEqualTo(10);
    }

    @Test
    void whatWasStagedBeforeIsDroppedAlsoWhenTheDiscardComesLate() {
        fixture.events().send(part(0, 0));
        fixture.events().await(PartLoaded.class, run);

        fixture.events().send(part(1, 1));
        fixture.events().await(PartLoaded.class, run, 2);
        fixture.bean(LoadPartHandler.class).handle(part(0, 0));
        fixture.events().send(new DiscardRun(run, SHOP.name(), 0));
        fixture.events().send(part(0, 1));
        fixture.events().await(PartLoaded.class, run, 3);

        assertThat(fence()).isEqualTo("OPEN 1");
        assertThat(fixture.ledger(run)).containsExactlyInAnyOrder("t/0/10", "t/1/10");
        assertThat(fixture.stagedRows(run, "t")).isEqualTo(20);
    }

    @Test
    void aPublishOfAnEarlierEpochPublishesNothing() {
        fixture.events().send(part(0, 1));
        fixture.events().send(part(1, 1));
        fixture.events().await(PartLoaded.class, run, 2);
        Map<String, Long> rows = Map.of("t", 20L);

        fixture.events().send(new PublishRun(run, SHOP, rows, 1, 0));
        fixture.events().send(new PublishRun(run, SHOP, rows, 1, 1));

        assertThat(fixture.events().await(RunPublished.class, run)).isEqualTo(new RunPublished(run, rows));
        assertThat(fence()).isEqualTo("PUBLISHED 1");
        assertThat(fixture.events().heard(run).stream().filter(RunPublished.class::isInstance))
                .hasSize(1);
    }

    @Test
    void anAbortOfAnEarlierEpochDoesNotStopTheResumedRun() {
        fixture.events().send(new RunAborted(run, 0));
        fixture.events().send(part(0, 0));
        fixture.events().send(part(0, 1));

        assertThat(fixture.events().await(PartLoaded.class, run).epoch()).isOne();
    }
}
