package io.dwsim.gateway.importsql;

import io.dwsim.common.experiment.Identifier;
import io.dwsim.sql.Dialect;
import io.dwsim.sql.ddl.Identity;
import io.dwsim.sql.ddl.SourceColumn;
import java.util.List;

/** Gives a table its columns. */
final class ColumnMapping {

    /** What Postgres allows, less one for a column of our own. */
    private static final int MOST_COLUMNS = 1599;

    private final Dialect dialect;
    private final ImportWarnings warnings;

    ColumnMapping(Dialect dialect, ImportWarnings warnings) {
        this.dialect = dialect;
        this.warnings = warnings;
    }

    void map(TableSketch table) {
        DistinctNames names = new DistinctNames();
        List<SourceColumn> columns = table.source().columns();
        if (columns.size() > MOST_COLUMNS) {
            warnings.table(
                    table,
                    columns.get(MOST_COLUMNS).line(),
                    "columns_dropped",
                    "table '" + table.sourceName() + "' has " + columns.size() + " columns; those after the "
                            + MOST_COLUMNS + "th are left out, as the warehouse holds no more");
        }
        columns.stream().limit(MOST_COLUMNS).forEach(column -> add(table, column, names));
    }

    private void add(TableSketch table, SourceColumn source, DistinctNames names) {
        String wanted = source.name().isEmpty() || Identifier.isSystemColumn(source.name())
                ? source.name() + "_"
                : source.name();
        String name = names.take(wanted);
        MappedType type = TypeMapping.of(source.type(), dialect);
        ColumnSketch column = ColumnSketch.of(name, source, type);
        table.add(column);
        if (!name.equals(source.name())) {
            warnings.column(
                    table,
                    column,
                    "column_renamed",
                    "column '" + source.name() + "' is called '" + name + "' here, as " + reason(source.name(), name));
        }
        if (type.loss() != null) {
            warnings.column(
                    table, column, "type_approximated", "'" + source.type().text() + "': " + type.loss());
        }
        Identity identity = source.identity();
        if (identity != null) {
            checkIdentity(table, column, identity);
        }
    }

    private static String reason(String source, String name) {
        if (Identifier.isSystemColumn(source)) {
            return "every table of the warehouse has a column of that name already";
        }
        return source.startsWith(name)
                ? "a name has 1 to " + Identifier.MAX_BYTES + " bytes"
                : "another column has its name (case does not matter)";
    }

    private void checkIdentity(TableSketch table, ColumnSketch column, Identity identity) {
        if (identity.step() != 1) {
            warnings.column(
                    table,
                    column,
                    "identity_step",
                    "column '" + column.sourceName() + "' counts in steps of " + identity.step()
                            + ", here in steps of 1");
        }
        if (!column.type().dataType().isNumeric()) {
            warnings.column(
                    table,
                    column,
                    "identity_not_counting",
                    "column '" + column.sourceName() + "' counts, but is "
                            + column.type().describe() + " here: its values are unique, not counted");
        }
    }
}
