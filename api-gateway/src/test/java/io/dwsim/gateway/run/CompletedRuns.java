package io.dwsim.gateway.run;

import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.experiment.Table;
import io.dwsim.common.message.Event;
import io.dwsim.common.warehouse.SchemaNames;
import io.dwsim.engine.CellValue;
import io.dwsim.engine.ColumnBatch;
import io.dwsim.engine.TableGenerator;
import io.dwsim.gateway.GatewayUnderTest;
import io.dwsim.gateway.experiment.StoredExperiment;
import io.dwsim.gateway.experiment.StoredExperimentReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Runs that tests of other packages find completed, with their rows in the warehouse. */
public final class CompletedRuns {

    private static final int BATCH = 1_000;

    private CompletedRuns() {}

    /** Starts a run and says it is done, without a row. */
    public static long complete(GatewayUnderTest gateway, String experiment, JsonNode request) {
        long id = gateway.bean(RunStarter.class).generate(experiment, request).id();
        gateway.bean(JdbcClient.class).sql("""
                        UPDATE run SET status = 'COMPLETED', phase = 'DONE', completed_at = now(), published_at = now()
                         WHERE id = ?""").param(id).update();
        return id;
    }

    /** Starts a run that nobody works on. */
    public static long start(GatewayUnderTest gateway, String experiment) {
        return gateway.bean(RunStarter.class)
                .generate(experiment, (@Nullable JsonNode) null)
                .id();
    }

    /** Puts the rows of a completed run into the tables and says that they are published. */
    public static void publish(GatewayUnderTest gateway, String experimentName, long id) throws SQLException {
        StoredExperiment stored = gateway.bean(StoredExperimentReader.class).require(experimentName);
        RunSummary run = gateway.bean(RunReader.class).require(stored, id);
        Experiment experiment = stored.definition();
        try (Connection warehouse = gateway.warehouse()) {
            for (Table table : experiment.tables()) {
                fill(warehouse, experiment, table, run);
            }
            try (PreparedStatement published = warehouse.prepareStatement(
                    "UPDATE dwsim.experiment_schema SET published_run = ? WHERE schema_name = ?")) {
                published.setLong(1, id);
                published.setString(2, SchemaNames.folded(experimentName));
                published.executeUpdate();
            }
        }
    }

    /** Plays a worker that has something to say. */
    public static void hear(GatewayUnderTest gateway, Event event) {
        gateway.bean(RunProgress.class).on(event);
    }

    private static void fill(Connection warehouse, Experiment experiment, Table table, RunSummary run)
            throws SQLException {
        TableGenerator generator = TableGenerator.compile(experiment, table.name(), run.seed(), run.rowCounts());
        ColumnBatch batch = generator.newBatch(BATCH);
        String values = table.columns().stream()
                .map(column -> "CAST(? AS " + column.postgresType() + ")")
                .collect(Collectors.joining(", "));
        String sql = String.format(
                Locale.ROOT,
                "INSERT INTO %s VALUES (%s)",
                SchemaNames.qualified(SchemaNames.folded(experiment.name()), table.name()),
                values);
        warehouse.setAutoCommit(false);
        try (PreparedStatement insert = warehouse.prepareStatement(sql)) {
            for (long first = 0; first < generator.rowCount(); first += BATCH) {
                int count = (int) Math.min(BATCH, generator.rowCount() - first);
                generator.generate(first, count, batch);
                for (int row = 0; row < count; row++) {
                    for (int i = 0; i < table.columns().size(); i++) {
                        Object cell = CellValue.of(table.columns().get(i), batch.column(i), row);
                        if (cell == null) {
                            insert.setNull(i + 1, Types.OTHER);
                        } else {
                            insert.setObject(i + 1, cell);
                        }
                    }
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }
        warehouse.commit();
        warehouse.setAutoCommit(true);
    }
}
