package io.dwsim.gateway.importsql;

import io.dwsim.sql.ddl.QualifiedName;
import io.dwsim.sql.ddl.SourceTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Gives every table a name of its own: its own name, after one of the same name with its schema before it. */
final class TableNaming {

    private TableNaming() {}

    static List<TableSketch> name(List<SourceTable> tables, ImportWarnings warnings) {
        DistinctNames names = new DistinctNames();
        List<TableSketch> sketches = new ArrayList<>();
        for (SourceTable table : tables) {
            String wanted = storable(table.name().table().text());
            String name = names.take(names.isFree(wanted) ? wanted : storable(qualified(table.name())));
            TableSketch sketch = new TableSketch(name, table);
            if (!name.equals(wanted)) {
                warnings.table(
                        sketch,
                        table.line(),
                        "table_renamed",
                        "table '" + table.name() + "' is called '" + name + "' here, as "
                                + (wanted.startsWith(name)
                                        ? "a name has 63 bytes at most"
                                        : "another table has its name (case does not matter)"));
            }
            sketches.add(sketch);
        }
        return sketches;
    }

    /** With the schema, or all that comes before the table where it is written without one that tells it apart. */
    private static String qualified(QualifiedName name) {
        int parts = name.parts().size();
        return name.parts().subList(Math.max(0, parts - 2), parts).stream()
                .map(QualifiedName.Part::text)
                .collect(Collectors.joining("_"));
    }

    private static String storable(String name) {
        return name.isEmpty() ? "_" : name;
    }
}
