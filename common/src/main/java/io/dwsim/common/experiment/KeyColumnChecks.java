package io.dwsim.common.experiment;

import io.dwsim.common.json.JsonText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What cannot be said about the columns of a foreign key of several columns, as one row of a parent decides them all. */
final class KeyColumnChecks {

    private KeyColumnChecks() {}

    static void run(TableDraft table) {
        List<CompositeKeyDraft> whole = table.foreignKeys().stream()
                .filter(draft -> draft.key() != null)
                .toList();
        for (int i = 0; i < whole.size(); i++) {
            for (CompositeKeyDraft earlier : whole.subList(0, i)) {
                checkNoneShared(whole.get(i), key(earlier));
            }
            checkNotUnique(table, key(whole.get(i)));
            checkNullRatios(table, key(whole.get(i)));
        }
    }

    /** Two keys that share a column would need the same value in two rows that are chosen apart from each other. */
    private static void checkNoneShared(CompositeKeyDraft draft, CompositeForeignKey earlier) {
        CompositeForeignKey key = key(draft);
        if (key.referencesTable().equals(earlier.referencesTable()) && ends(key).equals(ends(earlier))) {
            return;
        }
        key.columns().stream().filter(earlier.columns()::contains).findFirst().ifPresent(shared -> draft.in()
                .fault(
                        "columns",
                        "the foreign keys " + written(earlier) + " and " + written(key)
                                + " share the column '" + shared
                                + "', whose value only one of them can decide; leave one of the keys out"));
    }

    private static void checkNotUnique(TableDraft table, CompositeForeignKey key) {
        for (ColumnDraft draft : table.columns()) {
            if (key.columns().contains(draft.name()) && draft.column() != null && table.isUnique(draft.column())) {
                String fault = "column '" + draft.name() + "' is part of the foreign key " + written(key)
                        + ", whose values may repeat, and cannot be unique by itself";
                if (draft.column().isUnique()) {
                    draft.in().fault("is_unique", fault);
                } else {
                    table.primaryKey().get(0).fault(fault);
                }
            }
        }
        if (key.nullable()) {
            for (JsonText name : table.primaryKey()) {
                if (key.columns().contains(name.text())) {
                    name.fault("column '" + name.text() + "' is part of the nullable foreign key " + written(key)
                            + " and cannot be in the primary key");
                }
            }
        }
    }

    private static void checkNullRatios(TableDraft table, CompositeForeignKey key) {
        ColumnDraft first = null;
        for (String name : key.columns()) {
            ColumnDraft draft = table.columns().stream()
                    .filter(column -> column.name().equals(name))
                    .findFirst()
                    .orElse(null);
            Double ratio = draft == null || draft.column() == null
                    ? null
                    : draft.column().nullRatio();
            if (draft == null || ratio == null) {
                continue;
            }
            first = first == null ? draft : first;
            Double decides = Objects.requireNonNull(first.column()).nullRatio();
            if (key.nullable() && !ratio.equals(decides)) {
                draft.in()
                        .warning(
                                "null_ratio",
                                "has no effect, as all columns of the foreign key " + written(key)
                                        + " are NULL in the same rows and '" + first.name() + "' says in how many");
            }
        }
    }

    /** Which column of the parent each column takes its value from. */
    private static Map<String, String> ends(CompositeForeignKey key) {
        Map<String, String> ends = new HashMap<>();
        for (int i = 0; i < key.columns().size(); i++) {
            ends.put(key.columns().get(i), key.referencesColumns().get(i));
        }
        return ends;
    }

    private static CompositeForeignKey key(CompositeKeyDraft draft) {
        return Objects.requireNonNull(draft.key(), "only keys that were read are checked");
    }

    private static String written(CompositeForeignKey key) {
        return "(" + String.join(", ", key.columns()) + ") to '" + key.referencesTable() + "'";
    }
}
