package io.dwsim.gateway.savedquery;

import io.dwsim.gateway.experiment.StoredExperiment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The saved queries in the control database. */
@Repository
class SavedQueryTable {

    private final JdbcClient jdbc;

    SavedQueryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SavedQuery> all(StoredExperiment experiment) {
        return jdbc.sql("SELECT * FROM saved_query WHERE experiment_id = ? ORDER BY name")
                .param(experiment.id())
                .query(SavedQueryTable::read)
                .list();
    }

    Optional<SavedQuery> find(StoredExperiment experiment, String name) {
        return jdbc.sql("SELECT * FROM saved_query WHERE experiment_id = ? AND name = ?")
                .params(experiment.id(), name)
                .query(SavedQueryTable::read)
                .optional();
    }

    int count(StoredExperiment experiment) {
        return jdbc.sql("SELECT count(*) FROM saved_query WHERE experiment_id = ?")
                .param(experiment.id())
                .query(Integer.class)
                .single();
    }

    void put(StoredExperiment experiment, String name, SavedQueryBody body) {
        jdbc.sql("""
                        INSERT INTO saved_query (experiment_id, name, sql, dialect, description)
                        VALUES (:experiment, :name, :sql, :dialect, :description)
                        ON CONFLICT (experiment_id, name) DO UPDATE
                           SET sql = excluded.sql, dialect = excluded.dialect, description = excluded.description, updated_at = clock_timestamp()""")
                .param("experiment", experiment.id())
                .param("name", name)
                .param("sql", body.sql())
                .param("dialect", body.dialect().title())
                .param("description", body.description(), Types.VARCHAR)
                .update();
    }

    boolean delete(StoredExperiment experiment, String name) {
        return jdbc.sql("DELETE FROM saved_query WHERE experiment_id = ? AND name = ?")
                        .params(experiment.id(), name)
                        .update()
                > 0;
    }

    private static SavedQuery read(ResultSet row, int number) throws SQLException {
        return new SavedQuery(
                row.getString("name"),
                row.getString("sql"),
                row.getString("dialect"),
                row.getString("description"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}
