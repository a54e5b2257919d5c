package io.dwsim.common.experiment;

import io.dwsim.common.failure.Fault;
import io.dwsim.common.json.JsonObjectReader;
import io.dwsim.common.json.JsonText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A table as read, with the places its faults would have. */
record TableDraft(
        JsonObjectReader in,
        String name,
        @Nullable Long targetRows,
        List<ColumnDraft> columns,
        List<JsonText> primaryKey,
        List<List<JsonText>> compositeKeys,
        List<CompositeKeyDraft> foreignKeys,
        List<String> warnings,
        @Nullable String sourceName) {

    private static final Set<String> FIELDS = Set.of(
            "name",
            "target_rows",
            "columns",
            "primary_key",
            "composite_keys",
            "foreign_keys",
            "warnings",
            "source_name");
    /** What Postgres allows. */
    private static final int MOST_COLUMNS = 1600;

    /** Reads a column: by its place, and where it is written. */
    interface ColumnReading {
        ColumnDraft read(int place, JsonObjectReader column);
    }

    static TableDraft read(JsonObjectReader in, NameRule names) {
        return read(in, names, (place, column) -> ColumnDraft.read(column, names));
    }

    static TableDraft read(JsonObjectReader in, NameRule names, ColumnReading reading) {
        in.checkFields(FIELDS);
        String name = in.requiredString("name");
        if (name != null) {
            names.fault(name).ifPresent(fault -> in.fault("name", fault));
        }
        Long rows = in.whole("target_rows", 0, Long.MAX_VALUE);
        if (in.isEmptyList("columns")) {
            in.fault("columns", "'columns' must be a list with at least one column");
        }
        List<JsonObjectReader> objects = in.objects("columns");
        List<ColumnDraft> columns = IntStream.range(0, objects.size())
                .mapToObj(place -> reading.read(place, objects.get(place)))
                .toList();
        if (columns.size() > MOST_COLUMNS) {
            in.fault("columns", "a table cannot have more than " + MOST_COLUMNS + " columns, has " + columns.size());
        }
        List<CompositeKeyDraft> keys =
                in.objects("foreign_keys").stream().map(CompositeKeyDraft::read).toList();
        TableDraft draft = new TableDraft(
                in,
                name == null ? "" : name,
                rows,
                columns,
                in.texts("primary_key"),
                in.textLists("composite_keys"),
                keys,
                in.texts("warnings").stream().map(JsonText::text).toList(),
                in.string("source_name"));
        draft.checkRows();
        return draft;
    }

    /** The same without what was written, unless the checks of references look at that again. */
    TableDraft withoutContent() {
        // they do at columns of keys of several columns
        return foreignKeys.isEmpty()
                ? new TableDraft(
                        in.withoutContent(),
                        name,
                        targetRows,
                        columns.stream().map(ColumnDraft::withoutContent).toList(),
                        primaryKey,
                        compositeKeys,
                        foreignKeys,
                        warnings,
                        sourceName)
                : this;
    }

    private void checkRows() {
        List<ColumnDraft> counting =
                columns.stream().filter(draft -> perParentKey(draft) != null).toList();
        if (!in.has("target_rows") && counting.isEmpty()) {
            in.fault("target_rows", "'target_rows' is required");
        }
        for (ColumnDraft second : counting.subList(Math.min(1, counting.size()), counting.size())) {
            second.in()
                    .fault(
                            "foreign_key",
                            "a table can have one column with per_parent, and '"
                                    + counting.get(0).name() + "' has it already");
        }
    }

    /** The foreign key that decides how many children each parent has, if there is one. */
    @Nullable
    ForeignKey countingKey() {
        return columns.stream()
                .map(TableDraft::perParentKey)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable ForeignKey perParentKey(ColumnDraft draft) {
        ForeignKey key = draft.column() == null ? null : draft.column().foreignKey();
        return key == null || key.perParent() == null ? null : key;
    }

    /** Whether no value of the column comes twice. */
    boolean isUnique(Column column) {
        return column.isUnique()
                || (primaryKey.size() == 1 && primaryKey.get(0).text().equals(column.name()));
    }

    /** Whether no two rows have the same values in all of these columns. */
    boolean isUnique(List<String> group) {
        Set<String> wanted = new HashSet<>(group);
        return new HashSet<>(texts(primaryKey)).equals(wanted)
                || compositeKeys.stream().anyMatch(key -> new HashSet<>(texts(key)).equals(wanted));
    }

    static List<String> texts(List<JsonText> texts) {
        return texts.stream().map(JsonText::text).toList();
    }

    boolean hasDistinctColumns() {
        return columns.stream().map(ColumnDraft::name).distinct().count() == columns.size();
    }

    /** The table without keys of its own, with plain text in the place of every column that has a fault. */
    Table partly(List<Fault> faults) {
        List<Column> readable = columns.stream()
                .map(draft -> {
                    String place = draft.in().pointer() + "/";
                    boolean faulty =
                            faults.stream().anyMatch(fault -> fault.pointer().startsWith(place));
                    Column column = draft.column();
                    return faulty || column == null
                            ? Column.of(draft.name(), DataType.TEXT).build()
                            : column;
                })
                .toList();
        return new Table(name, targetRows == null ? 0 : targetRows, readable, List.of());
    }

    /** The table; columns that could not be read are left out. */
    Table table() {
        Map<String, Double> nullRatios = new HashMap<>();
        for (CompositeKeyDraft draft : foreignKeys) {
            CompositeForeignKey key = draft.key();
            if (key != null && key.nullable()) {
                double ratio = nullRatio(key);
                key.columns().forEach(name -> nullRatios.putIfAbsent(name, ratio));
            }
        }
        List<Column> readable = columns.stream()
                .map(ColumnDraft::column)
                .filter(Objects::nonNull)
                .map(column -> nullRatios.containsKey(column.name())
                        ? column.toBuilder()
                                .required(false)
                                .nullRatio(nullRatios.get(column.name()))
                                .build()
                        : column)
                .toList();
        return new Table(
                name,
                targetRows,
                readable,
                texts(primaryKey),
                compositeKeys.stream().map(TableDraft::texts).toList(),
                foreignKeys.stream()
                        .map(CompositeKeyDraft::key)
                        .filter(Objects::nonNull)
                        .toList(),
                warnings,
                sourceName);
    }

    /** What the first of its columns says that says something: all of them are NULL in the same rows. */
    private double nullRatio(CompositeForeignKey key) {
        return key.columns().stream()
                .flatMap(name -> columns.stream().filter(draft -> draft.name().equals(name)))
                .map(ColumnDraft::column)
                .filter(column -> column != null && column.nullRatio() != null)
                .map(column -> Objects.requireNonNull(column).nullRatio())
                .findFirst()
                .orElse(Column.DEFAULT_FOREIGN_KEY_NULL_RATIO);
    }
}
