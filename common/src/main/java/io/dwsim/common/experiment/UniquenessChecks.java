package io.dwsim.common.experiment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What a column cannot be whose values never come twice: by itself, as the primary key, or with others. */
final class UniquenessChecks {

    private UniquenessChecks() {}

    static void run(TableDraft table) {
        for (ColumnDraft draft : table.columns()) {
            Column column = draft.column();
            if (column != null && table.isUnique(column)) {
                checkRules(draft, column);
                checkValues(draft, column);
                if (column.isUnique() && column.dataType() == DataType.JSON) {
                    draft.in().fault("is_unique", "JSON cannot be unique, as it cannot be compared");
                }
            }
        }
        Stream.concat(Stream.of(table.primaryKey()), table.compositeKeys().stream())
                .flatMap(List::stream)
                .filter(name -> isJson(table, name.text()))
                .forEach(name -> name.fault("column '" + name.text()
                        + "' is JSON, which cannot be part of a key, as it cannot be compared"));
    }

    private static void checkRules(ColumnDraft draft, Column column) {
        if (column.distribution() != null) {
            draft.in()
                    .fault("distribution", "cannot be set on a unique column, in which every value comes once at most");
        }
        if (column.values() != null && column.values().stream().anyMatch(choice -> choice.weight() != null)) {
            draft.in()
                    .fault(
                            "values",
                            "weights cannot be set on a unique column, in which every value comes once at most");
        }
        if (column.expression() != null) {
            draft.in()
                    .warning(
                            "expression",
                            "nothing makes the values of an expression unique; if two rows have the same, the run fails"
                                    + " when it is published");
        }
    }

    private static void checkValues(ColumnDraft draft, Column column) {
        JsonNode written = draft.in().tree("values");
        List<ValueChoice> choices = column.values();
        // where one is faulty, the others are no longer at their places
        if (written == null || choices == null || written.size() != choices.size()) {
            return;
        }
        Map<Object, Integer> seen = new HashMap<>();
        for (int i = 0; i < choices.size(); i++) {
            Integer before =
                    seen.putIfAbsent(TypedLiteral.of(column, choices.get(i).value()), i);
            if (before != null) {
                draft.in().faultAt("values", i, "is there already, as number " + before + ", but the column is unique");
            }
        }
    }

    private static boolean isJson(TableDraft table, String name) {
        return table.columns().stream()
                .filter(draft -> draft.name().equals(name))
                .map(ColumnDraft::column)
                .anyMatch(column -> column != null && column.dataType() == DataType.JSON);
    }
}
