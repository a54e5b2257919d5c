package io.dwsim.load.part;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.ConnectionFactory;
import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.experiment.ExperimentReader;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.message.DiscardRun;
import io.dwsim.common.message.Failure;
import io.dwsim.common.message.LoadPart;
import io.dwsim.common.message.PartLoadFailed;
import io.dwsim.common.message.PartLoaded;
import io.dwsim.common.message.PartStage;
import io.dwsim.common.message.PartStarted;
import io.dwsim.common.message.PublishRun;
import io.dwsim.common.message.RunAborted;
import io.dwsim.common.message.RunPublished;
import io.dwsim.common.message.Topology;
import io.dwsim.common.worker.WorkStopped;
import io.dwsim.common.worker.WorkerSignals;
import io.dwsim.load.testing.LoadWorkerFixture;
import io.dwsim.load.testing.RunningLoadWorker;
import io.dwsim.load.testing.Shops;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.amqp.rabbit.listener.RabbitListenerEndpointRegistry;

@ExtendWith(RunningLoadWorker.class)
class LoadPartIT {

    private static final Experiment SHOP = Shops.named("load_part");

    private final LoadWorkerFixture fixture;
    private final long run;

    LoadPartIT(LoadWorkerFixture fixture) {
        this.fixture = fixture;
        this.run = fixture.newRun();
    }

    @BeforeEach
    void anExperimentThatCanBePublished() {
        fixture.experiments().create(SHOP);
    }

    @Test
    void everyTypeArrivesAsItWasWritten() {
        Experiment types = ExperimentReader.fromYaml("""
                        name: types
                        tables:
                          - name: T
                            target_rows: 3
                            columns:
                              - {name: i, data_type: INT, required: false}
                              - {name: B, data_type: BIGINT, required: false}
                              - {name: f, data_type: FLOAT, required: false}
                              - {name: yes, data_type: BOOLEAN, required: false}
                              - {name: text, data_type: VARCHAR, varchar_length: 200000, required: false}
                              - {name: day, data_type: DATE, required: false}
                        """).orThrow();
        List<Object[]> rows = List.of(
                new Object[] {Integer.MIN_VALUE, Long.MIN_VALUE, -0.0, true, "", LocalDate.of(1, 1, 1)},
                new Object[] {
                    Integer.MAX_VALUE,
                    Long.MAX_VALUE,
                    Double.MIN_VALUE,
                    false,
                    "İı 👩‍🚀 \\N \t\"",
                    LocalDate.of(9999, 12, 31)
                },
                new Object[] {-1, -1L, 1e308, true, "ß".repeat(200_000), LocalDate.of(1999, 12, 31)},
                new Object[] {null, null, null, null, null, null});

        fixture.events().send(fixture.part(run, types, "T", 0, rows));
        fixture.events().await(PartLoaded.class, run);

        List<Object[]> found = fixture.loader()
                .sql("SELECT i, b, f, yes, text, day FROM dwsim_run_" + run + ".t")
                .query((result, number) -> new Object[] {
                    result.getObject(1),
                    result.getObject(2),
                    result.getObject(3),
                    result.getObject(4),
                    result.getObject(5),
                    result.getObject(6, LocalDate.class)
                })
                .list();
        assertThat(found).usingRecursiveFieldByFieldElementComparator().containsExactlyElementsOf(rows);
    }

    @Test
    void aPartIsAnnouncedLoadedAndLeavesNoFileBehind() {
        fixture.events().send(customers(0, 1, 50));

        assertThat(fixture.events().await(PartLoaded.class, run))
                .isEqualTo(new PartLoaded(run, "Customers", 0, 50, 1, 0));
        PartStarted started = fixture.events().await(PartStarted.class, run);
        assertThat(started.stage()).isEqualTo(PartStage.LOAD);
        assertThat(started.worker()).startsWith("load-worker@");
        assertThat(fixture.ledger(run)).containsExactly("Customers/0/50");
        assertThat(fixture.objectsOnDisk()).isEmpty();
    }

    @Test
    void aPartAskedForTwiceIsLoadedOnceAndConfirmedTwice() {
        LoadPart part = customers(0, 1, 50);
        fixture.events().send(part);
        fixture.events().await(PartLoaded.class, run);

        fixture.events().send(part);
        fixture.events().await(PartLoaded.class, run, 2);

        assertThat(fixture.stagedRows(run, "customers")).isEqualTo(50);
    }

    @Test
    void aPartAskedForManyTimesAtOnceIsLoadedOnce() {
        LoadPart part = customers(0, 1, 20_000);

        for (int i = 0; i < 6; i++) {
            fixture.events().send(part);
        }
        fixture.events().await(PartLoaded.class, run, 6);

        assertThat(fixture.stagedRows(run, "customers")).isEqualTo(20_000);
        assertThat(fixture.ledger(run)).containsExactly("Customers/0/20000");
    }

    @Test
    void firstPartsOfARunLoadedAtOnceMakeItsTablesOnce() {
        for (int part = 0; part < 8; part++) {
            fixture.events().send(customers(part, part * 10 + 1, part * 10 + 10));
        }
        fixture.events().await(PartLoaded.class, run, 8);

        assertThat(fixture.stagedRows(run, "customers")).isEqualTo(80);
    }

    @Test
    void aWorkerThatDiesBetweenCopyAndAcknowledgementHasLoadedThePartOnce() throws Exception {
        var container = fixture.bean(RabbitListenerEndpointRegistry.class).getListenerContainer("load-part");
        container.stop();
        LoadPart part = customers(0, 1, 50);
        fixture.events().send(part);
        // the first worker: takes the message, does the work, and its connection breaks before it acknowledges
        ConnectionFactory connections = new ConnectionFactory();
        connections.setUri(fixture.brokerUri());
        try (var connection = connections.newConnection();
                var channel = connection.createChannel()) {
            Awaitility.await().until(() -> channel.basicGet(Topology.LOAD_PART_QUEUE, false) != null);
            fixture.bean(LoadPartHandler.class).handle(part);
        }
        container.start();

        fixture.events().await(PartLoaded.class, run, 2);
        assertThat(fixture.stagedRows(run, "customers")).isEqualTo(50);
        assertThat(fixture.ledger(run)).containsExactly("Customers/0/50");
    }

    @Test
    void rowsAndLedgerAreRolledBackTogether() {
        List<Object[]> rows = new ArrayList<>(Shops.customers(1, 20_000));
        rows.add(new Object[] {null, "nobody@example.org"});

        Failure failure = fixture.failure(fixture.part(run, SHOP, "Customers", 0, rows));

        assertThat(failure.code()).isEqualTo(ErrorCode.CONSTRAINT_VIOLATED);
        assertThat(failure.message()).contains("customers").contains("\"id\"");
        assertThat(fixture.stagedRows(run, "customers")).isZero();
        assertThat(fixture.ledger(run)).isEmpty();

        fixture.events().send(customers(0, 1, 10));
        fixture.events().await(PartLoaded.class, run);
        assertThat(fixture.stagedRows(run, "customers")).isEqualTo(10);
    }

    @Test
    void nothingComesInAfterADiscard() {
        fixture.events().send(customers(0, 1, 10));
        fixture.events().await(PartLoaded.class, run);
        LoadPart late = customers(1, 11, 20);
        fixture.events().send(new DiscardRun(run, SHOP.name(), 0));
        Awaitility.await().until(() -> fixture.ledger(run).isEmpty());

        fixture.bean(LoadPartHandler.class).handle(late);

        assertThat(fixture.events().heard(run)).containsExactly(new PartLoaded(run, "Customers", 0, 10, 1, 0));
        assertThat(fixture.ledger(run)).isEmpty();
        assertThat(schemas()).isEmpty();
    }

    @Test
    void aDiscardThatOvertakesEveryPartIsHeeded() {
        fixture.events().send(new DiscardRun(run, SHOP.name(), 0));
        Awaitility.await().until(() -> fence().equals(List.of("DISCARDED")));

        fixture.bean(LoadPartHandler.class).handle(customers(0, 1, 10));

        assertThat(fixture.events().heard(run)).isEmpty();
        assertThat(schemas()).isEmpty();
    }

    @Test
    void afterAPublishOnlyWhatIsThereIsConfirmed() {
        LoadPart part = customers(0, 1, 10);
        fixture.events().send(part);
        fixture.events().await(PartLoaded.class, run);
        fixture.events().send(new PublishRun(run, SHOP, Map.of("Customers", 10L, "orders", 0L), 1, 0));
        fixture.events().await(RunPublished.class, run);

        fixture.bean(LoadPartHandler.class).handle(part);
        fixture.bean(LoadPartHandler.class).handle(customers(1, 11, 20));

        fixture.events().await(PartLoaded.class, run, 2);
        assertThat(fixture.events().heard(run)).hasSize(3);
        assertThat(fixture.reader()
                        .sql("SELECT count(*) FROM load_part.customers")
                        .query(Long.class)
                        .single())
                .isEqualTo(10);
    }

    @Test
    void anAbortedRunIsLeftAlone() {
        fixture.events().send(new RunAborted(run, 0));
        Awaitility.await().until(() -> stopped(run));

        fixture.bean(LoadPartHandler.class).handle(customers(0, 1, 10));

        assertThat(fixture.events().heard(run)).isEmpty();
        assertThat(fixture.ledger(run)).isEmpty();
    }

    @Test
    void aPartThatTakesLongIsAnnouncedAgain() throws SQLException {
        fixture.events().send(customers(0, 1, 10));
        fixture.events().await(PartLoaded.class, run);
        try (var connection = fixture.loaderSource().getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("LOCK TABLE dwsim_run_" + run + ".customers IN EXCLUSIVE MODE");
            }
            fixture.events().send(customers(1, 11, 20));

            Awaitility.await()
                    .until(() -> fixture.events().heard(PartStarted.class, run).stream()
                                    .filter(started -> started.part() == 1)
                                    .count()
                            >= 3);
            connection.rollback();
        }
        fixture.events().await(PartLoaded.class, run, 2);
    }

    @Test
    void aDiscardWaitsForThePartThatIsBeingLoaded() throws SQLException {
        fixture.events().send(customers(0, 1, 10));
        fixture.events().await(PartLoaded.class, run);
        try (Connection blocker = fixture.loaderSource().getConnection()) {
            claimPartOne(blocker);
            fixture.events().send(customers(1, 11, 20));
            awaitWaiting("INSERT INTO dwsim.part_ledger");

            fixture.events().send(new DiscardRun(run, SHOP.name(), 0));
            awaitWaiting("SELECT state, epoch FROM dwsim.run_fence");
            assertThat(fence()).containsExactly("OPEN");
            blocker.rollback();
        }

        Awaitility.await().until(() -> fence().equals(List.of("DISCARDED")));
        assertThat(fixture.events().heard(run)).hasOnlyElementsOfType(PartLoaded.class);
        assertThat(fixture.ledger(run)).isEmpty();
        assertThat(schemas()).isEmpty();
    }

    @Test
    void aWorkerThatGoesDownInTheMiddleGivesThePartBack() throws SQLException {
        RabbitListenerEndpointRegistry listeners = fixture.bean(RabbitListenerEndpointRegistry.class);
        fixture.events().send(customers(0, 1, 10));
        fixture.events().await(PartLoaded.class, run);
        listeners.stop();
        try (Connection blocker = fixture.loaderSource().getConnection();
                var goesDown = fixture.startWorker(
                        fixture.postgres().jdbcUrl("dwsim_warehouse"), "dwsim.worker.shutdown-timeout=1s")) {
            claimPartOne(blocker);
            fixture.events().send(customers(1, 11, 20));
            awaitWaiting("INSERT INTO dwsim.part_ledger");
            goesDown.close();
            blocker.rollback();
        } finally {
            listeners.start();
        }

        fixture.events().await(PartLoaded.class, run, 2);
        assertThat(fixture.stagedRows(run, "customers")).isEqualTo(20);
    }

    @Test
    void aWorkerThatStandsStillInAPartIsNotWaitedForForEver() throws SQLException {
        RabbitListenerEndpointRegistry listeners = fixture.bean(RabbitListenerEndpointRegistry.class);
        fixture.events().send(customers(0, 1, 10));
        fixture.events().await(PartLoaded.class, run);
        listeners.stop();
        try (Connection frozen = fixture.loaderSource().getConnection();
                var other = fixture.startWorker(
                        fixture.postgres().jdbcUrl("dwsim_warehouse"), "dwsim.load.claim-timeout=200ms")) {
            assertThat(other.isRunning()).isTrue();
            claimPartOne(frozen);
            fixture.events().send(customers(1, 11, 20));

            Failure failure = fixture.events().await(PartLoadFailed.class, run).failure();

            assertThat(failure.code()).isEqualTo(ErrorCode.WAREHOUSE_UNAVAILABLE);
            assertThat(failure.message()).contains("lock timeout");
            frozen.rollback();
        } finally {
            listeners.start();
        }
    }

    /** Whoever loads the second part waits from here on, in the middle of its transaction. */
    private void claimPartOne(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("INSERT INTO dwsim.part_ledger VALUES (" + run + ", 'Customers', 1, 10)");
        }
    }

    private void awaitWaiting(String statement) {
        Awaitility.await()
                .pollInterval(Duration.ofMillis(20))
                .until(() -> fixture.loader()
                                .sql("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
                                        + " AND starts_with(query, ?)")
                                .param(statement)
                                .query(Long.class)
                                .single()
                        > 0);
    }

    private boolean stopped(long runId) {
        try {
            fixture.bean(WorkerSignals.class).check(runId);
            return false;
        } catch (WorkStopped stopped) {
            return true;
        }
    }

    private LoadPart customers(int part, int from, int to) {
        return fixture.part(run, SHOP, "Customers", part, Shops.customers(from, to));
    }

    private List<String> fence() {
        return fixture.loader()
                .sql("SELECT state FROM dwsim.run_fence WHERE run_id = ?")
                .param(run)
                .query(String.class)
                .list();
    }

    private List<String> schemas() {
        return fixture.loader()
                .sql("SELECT nspname FROM pg_namespace WHERE nspname = ?")
                .param("dwsim_run_" + run)
                .query(String.class)
                .list();
    }
}
