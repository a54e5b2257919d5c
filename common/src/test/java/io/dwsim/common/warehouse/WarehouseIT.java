package io.dwsim.common.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.experiment.ExperimentReader;
import io.dwsim.common.failure.DwsimException;
import io.dwsim.embedded.postgres.EmbeddedPostgres;
import io.dwsim.embedded.postgres.EmbeddedPostgresOptions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

/** The warehouse's own schema and the experiments' tables on a real Postgres. */
class WarehouseIT {

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() {
        postgres = EmbeddedPostgres.start(EmbeddedPostgresOptions.throwaway());
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    private static HikariDataSource connectTo(String database) {
        return WarehouseConnections.loader(new WarehouseProperties(
                postgres.jdbcUrl(database), postgres.superuser(), postgres.password(), "dwsim_reader", 2));
    }

    private static void execute(DataSource source, String... statements) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static List<String> query(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    @Test
    void aStatementWaitsForItsAnswerForHoursButNotForEver() throws SQLException {
        try (HikariDataSource source = connectTo("postgres");
                Connection connection = source.getConnection()) {
            assertThat(connection.getNetworkTimeout()).isEqualTo(6 * 60 * 60 * 1000);
        }
    }

    @Test
    void severalServicesMigrateAtTheSameTimeAndAgainLater() throws Exception {
        int services = 4;
        ExecutorService threads = Executors.newFixedThreadPool(services);
        try (HikariDataSource admin = connectTo("postgres")) {
            for (int round = 0; round < 5; round++) {
                String database = "migrated_" + round;
                execute(admin, "CREATE DATABASE " + database);
                CyclicBarrier together = new CyclicBarrier(services);
                List<Future<?>> migrations = new ArrayList<>();
                for (int i = 0; i < services; i++) {
                    migrations.add(threads.submit(() -> {
                        try (HikariDataSource loader = connectTo(database)) {
                            together.await();
                            WarehouseMigration.migrate(loader);
                            WarehouseMigration.migrate(loader);
                        }
                        return null;
                    }));
                }
                for (Future<?> migration : migrations) {
                    migration.get();
                }
                try (HikariDataSource loader = connectTo(database)) {
                    assertThat(query(
                                    loader,
                                    "SELECT table_name FROM information_schema.tables WHERE table_schema = 'dwsim'"))
                            .contains("run_fence", "part_ledger", "experiment_schema");
                    assertThatThrownBy(() -> execute(loader, "INSERT INTO dwsim.run_fence VALUES (1, 'ODD')"))
                            .isInstanceOf(SQLException.class)
                            .hasMessageContaining("state");
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void tablesAndKeysAreBuiltAndKeepTheirPromises() throws Exception {
        Experiment experiment = ExperimentReader.fromYaml("""
                        name: Shop
                        tables:
                          - name: Orders
                            target_rows: 1
                            columns:
                              - {name: ID, data_type: BIGINT, is_unique: true}
                              - {name: Customer, data_type: INT, foreign_key: {references_table: a, references_column: Id, nullable: true}}
                              - {name: user, data_type: VARCHAR, varchar_length: 3}
                              - {name: größe, data_type: FLOAT, required: false}
                          - name: a
                            target_rows: 1
                            primary_key: [Id]
                            columns: [{name: Id, data_type: INT}, {name: b_c, data_type: DATE, is_unique: true}]
                          - name: a_b
                            target_rows: 1
                            columns: [{name: c, data_type: BOOLEAN, is_unique: true}]
                          - name: a_pkey
                            target_rows: 1
                            columns: [{name: x, data_type: INT}]
                          - name: ääääääääääääääääääääääääääääääx
                            target_rows: 1
                            columns:
                              - {name: ääääääääääääääääääääääääääääää1, data_type: INT, is_unique: true}
                              - {name: ääääääääääääääääääääääääääääää2, data_type: INT, is_unique: true}
                        """).orThrow();
        ExperimentDdl ddl = new ExperimentDdl(experiment);
        try (HikariDataSource loader = connectTo("postgres")) {
            execute(loader, "CREATE SCHEMA shop");
            execute(loader, ddl.createTables("shop").toArray(String[]::new));
            execute(
                    loader,
                    ddl.constraints().stream().map(key -> key.statement("shop")).toArray(String[]::new));

            assertThat(
                            query(
                                    loader,
                                    "SELECT data_type FROM information_schema.columns"
                                            + " WHERE table_schema = 'shop' AND table_name = 'orders' ORDER BY ordinal_position"))
                    .containsExactly("bigint", "integer", "character varying", "double precision");
            execute(loader, "INSERT INTO shop.A VALUES (1, '2024-02-29')");
            execute(loader, "INSERT INTO shop.Orders VALUES (1, 1, 'abc', NULL), (2, NULL, 'abc', 0.5)");
            for (String violation : List.of(
                    "(1, NULL, 'abc', 1)",
                    "(3, 2, 'abc', 1)",
                    "(3, 1, 'abcd', 1)",
                    "(3, 1, NULL, 1)",
                    "(NULL, 1, 'a', 1)")) {
                assertThatThrownBy(() -> execute(loader, "INSERT INTO shop.orders VALUES " + violation))
                        .as(violation)
                        .isInstanceOf(SQLException.class);
            }
            assertThat(
                            query(
                                    loader,
                                    "SELECT conname FROM pg_constraint WHERE connamespace = 'shop'::regnamespace AND contype <> 'n'"))
                    .containsExactlyInAnyOrderElementsOf(
                            ddl.constraints().stream().map(Constraint::name).toList());
        }
    }

    @Test
    void ofManyStatementsAFailingOneUndoesAllAndSaysWhy() throws Exception {
        try (HikariDataSource admin = connectTo("postgres")) {
            execute(admin, "CREATE DATABASE many");
        }
        List<String> statements = new ArrayList<>(IntStream.range(0, 250)
                .mapToObj(i -> "CREATE TABLE \"many?; " + i + "\" (\"{d ':x'}\" int)")
                .toList());
        String count = "SELECT count(*) FROM pg_class WHERE relname LIKE 'many?; %'";
        try (HikariDataSource loader = connectTo("many")) {
            WarehouseTransactions transactions = new WarehouseTransactions(loader);
            transactions.run("making", transaction -> transaction.executeAll(statements));
            assertThat(query(loader, count)).containsExactly("250");

            List<String> others = statements.stream()
                    .map(statement -> statement.replace("many?; ", "others?; "))
                    .collect(Collectors.toCollection(ArrayList::new));
            String failing = "CREATE TABLE \"many?; 7\" AS SELECT 1" + " + 1".repeat(100);
            // neither in the first nor in the last of the batches they are sent in
            others.set(150, failing);
            assertThatThrownBy(() -> transactions.run("making", transaction -> {
                        transaction.execute("DROP TABLE \"many?; 1\"");
                        transaction.executeAll(others);
                    }))
                    .isInstanceOf(DwsimException.class)
                    .hasMessage("making: relation \"many?; 7\" already exists (SQLSTATE 42P07)")
                    .cause()
                    .hasMessageContaining("[" + failing.substring(0, 200) + "…]")
                    .hasMessageNotContaining("others")
                    .hasRootCauseInstanceOf(PSQLException.class);
            assertThat(query(loader, count)).containsExactly("250");
            assertThat(query(loader, count.replace("many", "others"))).containsExactly("0");
        }
    }

    @Test
    void aPoolOpensBeforeItsDatabaseDoes() throws Exception {
        try (HikariDataSource pool = connectTo("not_there_yet")) {
            assertThat(pool.isRunning()).isTrue();
            try (HikariDataSource admin = connectTo("postgres")) {
                execute(admin, "CREATE DATABASE not_there_yet");
            }
            assertThat(query(pool, "SELECT 1")).containsExactly("1");
        }
    }
}
