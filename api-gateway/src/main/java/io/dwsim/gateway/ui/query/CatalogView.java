package io.dwsim.gateway.ui.query;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.experiment.Table;
import java.util.List;

/** What can be queried, by name. */
record CatalogView(List<ExperimentView> experiments) {

    record ExperimentView(String name, List<TableView> tables) {

        static ExperimentView of(Experiment experiment) {
            return new ExperimentView(
                    experiment.name(),
                    experiment.tables().stream().map(TableView::of).toList());
        }
    }

    record TableView(String name, List<ColumnView> columns) {

        static TableView of(Table table) {
            return new TableView(
                    table.name(), table.columns().stream().map(ColumnView::of).toList());
        }
    }

    /** @param type as the warehouse calls it */
    record ColumnView(String name, String type) {

        static ColumnView of(Column column) {
            return new ColumnView(column.name(), column.postgresType());
        }
    }
}
