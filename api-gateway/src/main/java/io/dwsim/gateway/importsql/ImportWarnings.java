package io.dwsim.gateway.importsql;

import io.dwsim.sql.ddl.DdlWarning;
import io.dwsim.sql.ddl.SourceTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what there is to say about an import. */
final class ImportWarnings {

    private final List<ImportWarning> warnings = new ArrayList<>();

    ImportWarnings(List<DdlWarning> ofScript) {
        ofScript.forEach(warning -> warnings.add(ImportWarning.of(warning)));
    }

    /** In the order of the script. */
    List<ImportWarning> all() {
        return warnings.stream()
                .distinct()
                .sorted(Comparator.comparingInt(ImportWarning::line))
                .toList();
    }

    void withoutColumns(SourceTable table) {
        warnings.add(new ImportWarning(
                table.line(),
                table.name().toString(),
                null,
                "no_columns",
                "table '" + table.name() + "' is left out, as it has no columns"));
    }

    void table(TableSketch table, int line, String code, String message) {
        warnings.add(new ImportWarning(line, table.sourceName(), null, code, message));
    }

    void column(TableSketch table, ColumnSketch column, int line, String code, String message) {
        warnings.add(new ImportWarning(line, table.sourceName(), column.sourceName(), code, message));
    }

    void column(TableSketch table, ColumnSketch column, String code, String message) {
        column(table, column, column.line(), code, message);
    }
}
