package io.dwsim.gateway.query;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.warehouse.SchemaNames;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postgresql.PGResultSetMetaData;

/** The columns of an answer, by the spelling of the schema where they are plain columns of an experiment. */
final class ColumnHeaders {

    private final ExperimentCatalog catalog;
    private final UserSpellings spellings;
    private final Map<String, Optional<Experiment>> experiments = new HashMap<>();

    ColumnHeaders(ExperimentCatalog catalog, UserSpellings spellings) {
        this.catalog = catalog;
        this.spellings = spellings;
    }

    List<ResultColumn> of(ResultSet rows) throws SQLException {
        ResultSetMetaData labels = rows.getMetaData();
        PGResultSetMetaData origins = labels.unwrap(PGResultSetMetaData.class);
        List<ResultColumn> columns = new ArrayList<>();
        for (int i = 1; i <= labels.getColumnCount(); i++) {
            columns.add(new ResultColumn(
                    header(labels.getColumnLabel(i), origins, i),
                    ResultText.typeName(labels.getColumnTypeName(i)),
                    labels.getPrecision(i),
                    labels.getScale(i)));
        }
        return columns;
    }

    private String header(String label, PGResultSetMetaData origins, int i) throws SQLException {
        Optional<String> alias = spellings.ofAlias(label);
        if (alias.isPresent()) {
            return alias.get();
        }
        String column = origins.getBaseColumnName(i);
        Optional<String> ofSchema = label.equals(column)
                ? spelling(origins.getBaseSchemaName(i), origins.getBaseTableName(i), column)
                : Optional.empty();
        return ofSchema.or(() -> spellings.of(label)).orElse(label);
    }

    private Optional<String> spelling(String schema, String table, String column) {
        return experiments.computeIfAbsent(schema, catalog::find).stream()
                .flatMap(experiment -> experiment.tables().stream())
                .filter(candidate -> SchemaNames.folded(candidate.name()).equals(table))
                .flatMap(candidate -> candidate.columns().stream())
                .map(Column::name)
                .filter(name -> SchemaNames.folded(name).equals(column))
                .findFirst();
    }
}
