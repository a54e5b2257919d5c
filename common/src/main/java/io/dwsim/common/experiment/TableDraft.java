package io.dwsim.common.experiment;

import io.dwsim.common.json.JsonObjectReader;
import io.dwsim.common.json.JsonText;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** A table as read, with the places its faults would have. */
record TableDraft(
        JsonObjectReader in, String name, long targetRows, List<ColumnDraft> columns, List<JsonText> primaryKey) {

    private static final Set<String> FIELDS = Set.of("name", "target_rows", "columns", "primary_key", "warnings");
    private static final Set<String> LATER = Set.of("composite_keys", "foreign_keys");
    /** What Postgres allows. */
    private static final int MOST_COLUMNS = 1600;

    static TableDraft read(JsonObjectReader in) {
        in.checkFields(FIELDS, LATER);
        String name = in.requiredString("name");
        if (name != null) {
            Identifier.fault(name).ifPresent(fault -> in.fault("name", fault));
        }
        Long rows = in.whole("target_rows", 0, Long.MAX_VALUE);
        if (!in.has("target_rows")) {
            in.fault("target_rows", "'target_rows' is required");
        }
        if (in.isEmptyList("columns")) {
            in.fault("columns", "'columns' must be a list with at least one column");
        }
        List<ColumnDraft> columns =
                in.objects("columns").stream().map(ColumnDraft::read).toList();
        if (columns.size() > MOST_COLUMNS) {
            in.fault("columns", "a table cannot have more than " + MOST_COLUMNS + " columns, has " + columns.size());
        }
        List<JsonText> primaryKey = in.texts("primary_key");
        if (primaryKey.size() > 1) {
            in.fault("primary_key", "a primary key of several columns is not supported by this version");
        }
        return new TableDraft(in, name == null ? "" : name, rows == null ? 0 : rows, columns, primaryKey);
    }

    /** Whether no value of the column comes twice. */
    boolean isUnique(Column column) {
        return column.isUnique()
                || (primaryKey.size() == 1 && primaryKey.get(0).text().equals(column.name()));
    }

    /** The table; columns that could not be read are left out. */
    Table table() {
        List<Column> readable = columns.stream()
                .map(ColumnDraft::column)
                .filter(Objects::nonNull)
                .toList();
        return new Table(
                name,
                targetRows,
                readable,
                primaryKey.stream().map(JsonText::text).toList());
    }
}
