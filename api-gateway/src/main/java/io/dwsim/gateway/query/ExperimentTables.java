package io.dwsim.gateway.query;

import io.dwsim.common.experiment.DataType;
import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.warehouse.SchemaNames;
import io.dwsim.sql.query.QueryTables;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tables of the experiments, as queries see them.
 *
 * @param named whose tables need no schema; null for none
 */
record ExperimentTables(@Nullable Experiment named, ExperimentCatalog catalog) implements QueryTables {

    @Override
    public boolean isSchema(String name) {
        return catalog.find(name).isPresent();
    }

    @Override
    public Optional<String> defaultSchema() {
        return Optional.ofNullable(named).map(experiment -> SchemaNames.folded(experiment.name()));
    }

    @Override
    public Optional<List<TableColumn>> columns(String schema, String table) {
        return catalog.find(schema).stream()
                .flatMap(experiment -> experiment.tables().stream())
                .filter(candidate -> SchemaNames.folded(candidate.name()).equals(table))
                .findFirst()
                .map(found -> found.columns().stream()
                        .map(column ->
                                new TableColumn(SchemaNames.folded(column.name()), column.dataType() == DataType.JSON))
                        .toList());
    }
}
