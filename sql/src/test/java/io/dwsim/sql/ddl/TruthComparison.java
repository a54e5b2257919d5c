package io.dwsim.sql.ddl;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** What differs between a table as it was read and as it should have been. */
final class TruthComparison {
    private static final Set<String> KNOWN = Set.of("columns", "ctas", "ctas_cols", "like", "clone");

    private TruthComparison() {}

    static List<String> differences(JsonNode truth, TableReading read) {
        List<String> differences = new ArrayList<>();
        String form = truth.get("form").asString();
        if (!isForm(form, read)) {
            differences.add("form is " + read.form() + " and not " + form);
        }
        List<SourceColumn> columns = read.columns();
        List<JsonNode> expected = truth.get("columns").valueStream().toList();
        compare(
                differences,
                "columns",
                expected.stream().map(column -> column.get("name").asString()).toList(),
                columns.stream().map(SourceColumn::name).toList());
        for (int i = 0; i < Math.min(expected.size(), columns.size()); i++) {
            compareColumn(differences, expected.get(i), columns.get(i));
        }
        compare(differences, "primary key", fold(primaryKey(truth)), fold(primaryKey(read)));
        compare(differences, "unique keys", uniqueKeys(truth), uniqueKeys(read));
        compare(differences, "foreign keys", foreignKeys(truth), foreignKeys(read));
        if (truth.hasNonNull("like")) {
            List<String> sources = read.sources().stream()
                    .map(source -> source.table().toString())
                    .toList();
            compare(differences, "like", List.of(truth.get("like").asString()), sources);
        }
        if (truth.has("partition_columns")) {
            compare(
                    differences,
                    "partition columns",
                    truth.get("partition_columns")
                            .valueStream()
                            .map(column -> column.get("name").asString())
                            .toList(),
                    read.partitionColumns().stream().map(SourceColumn::name).toList());
        }
        return differences;
    }

    private static void compareColumn(List<String> differences, JsonNode truth, SourceColumn read) {
        String name = read.name() + " ";
        if (truth.hasNonNull("type")) {
            compare(
                    differences,
                    name + "type",
                    type(truth.get("type").asString()),
                    type(read.type().text()));
        }
        compare(differences, name + "not null", truth.get("not_null").asBoolean(), read.notNull());
        compare(differences, name + "default", truth.hasNonNull("default"), read.defaultValue() != null);
        compare(differences, name + "identity", isIdentity(truth), read.identity() != null);
    }

    /** Redshift shows identities as defaults, and so does the truth. */
    private static boolean isIdentity(JsonNode truth) {
        return truth.get("identity").asBoolean()
                || (truth.hasNonNull("default")
                        && truth.get("default")
                                .asString()
                                .toLowerCase(Locale.ROOT)
                                .startsWith("\"identity\"("));
    }

    private static void compare(List<String> differences, String what, Object truth, Object read) {
        if (!truth.equals(read)) {
            differences.add(what + " is " + read + " and not " + truth);
        }
    }

    /** A query beside columns with types adds nothing to them, and a clone is like its source. */
    private static boolean isForm(String truth, TableReading read) {
        return switch (read.form()) {
            case COLUMNS ->
                truth.equals("columns")
                        || truth.equals("ctas_cols")
                        || (truth.equals("like") && !read.sources().isEmpty());
            case CTAS -> truth.equals("ctas");
            case CTAS_COLUMNS -> truth.equals("ctas_cols");
            case LIKE, CLONE -> truth.equals("like") || truth.equals("clone");
            case ELSEWHERE -> !KNOWN.contains(truth) || (truth.equals("columns") && isWithoutColumns(read));
        };
    }

    private static boolean isWithoutColumns(TableReading read) {
        return read.columns().isEmpty() && read.sources().isEmpty();
    }

    /** Case and blanks do not count, and {@code int array[2]} is an array whatever its length. */
    private static String type(String text) {
        String type = text.toUpperCase(Locale.ROOT).replaceAll("\\s+", "");
        return type.replaceAll("(?<=[A-Z)])ARRAY\\[.*", "ARRAY").replaceAll("^\\[([^]]*)]", "$1");
    }

    private static List<String> primaryKey(JsonNode truth) {
        Set<String> columns = new LinkedHashSet<>(texts(truth.get("pk")));
        truth.get("columns")
                .valueStream()
                .filter(column -> column.get("pk").asBoolean())
                .forEach(column -> columns.add(column.get("name").asString()));
        return List.copyOf(columns);
    }

    private static List<String> primaryKey(TableReading read) {
        Set<String> columns = new LinkedHashSet<>();
        read.keys().stream()
                .filter(key -> key.kind() == TableKey.Kind.PRIMARY)
                .forEach(key -> columns.addAll(key.columns()));
        return List.copyOf(columns);
    }

    private static Set<String> uniqueKeys(JsonNode truth) {
        Set<String> keys = new TreeSet<>();
        truth.get("uniques")
                .valueStream()
                .forEach(key -> keys.add(fold(texts(key)).toString()));
        truth.get("columns")
                .valueStream()
                .filter(column -> column.get("unique").asBoolean())
                .forEach(column ->
                        keys.add(fold(List.of(column.get("name").asString())).toString()));
        return keys;
    }

    private static Set<String> uniqueKeys(TableReading read) {
        Set<String> keys = new TreeSet<>();
        read.keys().stream()
                .filter(key -> key.kind() == TableKey.Kind.UNIQUE)
                .forEach(key -> keys.add(fold(key.columns()).toString()));
        return keys;
    }

    private static Set<String> foreignKeys(JsonNode truth) {
        Set<String> keys = new TreeSet<>();
        truth.get("fks")
                .valueStream()
                .forEach(key -> keys.add(fold(texts(key.get("columns"))) + " "
                        + key.get("ref_table").asString().toLowerCase(Locale.ROOT) + " "
                        + fold(texts(key.get("ref_columns")))));
        return keys;
    }

    private static Set<String> foreignKeys(TableReading read) {
        Set<String> keys = new TreeSet<>();
        read.keys().stream()
                .filter(key -> key.kind() == TableKey.Kind.FOREIGN)
                .forEach(key -> keys.add(fold(key.columns()) + " "
                        + String.valueOf(key.references()).toLowerCase(Locale.ROOT) + " "
                        + fold(key.referencedColumns())));
        return keys;
    }

    private static List<String> fold(List<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }

    static List<String> texts(JsonNode array) {
        return array == null || array.isNull()
                ? List.of()
                : array.valueStream().map(JsonNode::asString).toList();
    }

    static List<String> names(TableReading read) {
        return read.name().parts().stream().map(QualifiedName.Part::text).toList();
    }
}
