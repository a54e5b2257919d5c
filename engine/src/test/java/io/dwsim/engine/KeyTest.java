package io.dwsim.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.failure.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys of several columns, and foreign keys beyond the plain one. */
class KeyTest {

    private static Experiment good(String tables) {
        Experiment experiment = Rows.experiment(tables);
        assertThat(ExperimentCheck.faults(experiment, Map.of())).isEmpty();
        return experiment;
    }

    private static List<Fault> faults(String tables) {
        return ExperimentCheck.faults(Rows.experiment(tables), Map.of());
    }

    private static List<List<Object>> rows(Experiment experiment, String table) {
        return Rows.all(TableGenerator.compile(experiment, table, Rows.SEED, Map.of()), 1_000);
    }

    private static String parents(int rows) {
        return "{name: p, target_rows: " + rows + ", primary_key: [id], columns: [{name: id, data_type: INT}]}, ";
    }

    private static String reference(String more) {
        return "foreign_key: {references_table: p, references_column: id" + more + "}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{name: a, data_type: INT, min_value: 1, max_value: 20}, {name: b, data_type: BOOLEAN},"
                        + " {name: d, data_type: VARCHAR, values: [x, y, z, u, v]}",
                "{name: a, data_type: DATE}, {name: b, data_type: VARCHAR, pattern: '[ab]'},"
                        + " {name: d, data_type: SMALLINT}",
                "{name: a, data_type: BIGINT, min_value: -9223372036854775808, max_value: 9223372036854775807},"
                        + " {name: b, data_type: UUID}, {name: d, data_type: TIMESTAMP}",
                "{name: a, data_type: VARCHAR, faker_rule: country}, {name: b, data_type: DECIMAL},"
                        + " {name: d, data_type: FLOAT}",
            })
    void noCombinationOfAKeyComesTwice(String columns) {
        List<List<Object>> rows =
                rows(good("{name: t, target_rows: 200, composite_keys: [[a, b, d]], columns: [" + columns + "]}"), "t");

        assertThat(rows).doesNotHaveDuplicates().hasSize(200);
    }

    @Test
    void aValueOfAKeyCannotBeListedTwice() {
        assertThat(faults("{name: t, target_rows: 4, composite_keys: [[a, b]], columns: [{name: a, data_type: BOOLEAN},"
                        + " {name: b, data_type: VARCHAR, values: [x, y, x]}]}"))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.pointer()).isEqualTo("/tables/0/composite_keys/0");
                    assertThat(fault.message()).contains("'b'", "'x' twice");
                });
    }

    @Test
    void aFullKeyHasEveryCombination() {
        assertThat(rows(
                        good(
                                "{name: t, target_rows: 24, primary_key: [a, b], columns: [{name: a, data_type: INT,"
                                        + " min_value: 1, max_value: 6}, {name: b, data_type: VARCHAR, values: [w, x, y, z]}]}"),
                        "t"))
                .doesNotHaveDuplicates()
                .hasSize(24);
    }

    @Test
    void keysOverForeignKeysAreUniqueAndUseAllParents() {
        String tables = parents(40) + "{name: q, target_rows: 30, columns: [{name: code, data_type: VARCHAR,"
                + " varchar_length: 20, is_unique: true}]}, {name: t, target_rows: 1200, composite_keys: [[p, q]],"
                + " columns: [{name: p, data_type: INT, " + reference("") + "}, {name: q, data_type: VARCHAR,"
                + " varchar_length: 20, foreign_key: {references_table: q, references_column: code}}]}";

        List<List<Object>> rows = rows(good(tables), "t");

        assertThat(rows).doesNotHaveDuplicates();
        assertThat(rows.stream().map(row -> row.get(0)).distinct()).hasSize(40);
        assertThat(rows.stream().map(row -> row.get(1)).distinct()).hasSize(30);
    }

    @Test
    void tooFewCombinationsAreRefusedWithTheirNumber() {
        assertThat(faults("{name: t, target_rows: 25, primary_key: [a, b], columns: [{name: a, data_type: INT,"
                        + " min_value: 1, max_value: 6}, {name: b, data_type: VARCHAR, values: [w, x, y, z]}]}"))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.pointer()).isEqualTo("/tables/0/primary_key");
                    assertThat(fault.message()).contains("'t'", "24", "25", "a, b");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "composite_keys: [[a, w]]",
                "composite_keys: [[a, n]]",
            })
    void whatCannotBeUniqueTogetherIsRefused(String keys) {
        List<Fault> faults = faults("{name: t, target_rows: 5, " + keys + ", columns: [{name: a, data_type: INT},"
                + " {name: b, data_type: INT}, {name: d, data_type: INT}, {name: w, data_type: INT, values: [{value: 1,"
                + " weight: 2}, 2]}, {name: n, data_type: INT, distribution: {type: normal, parameters: {mean: 0,"
                + " stddev: 1}}}]}");

        assertThat(faults).singleElement().satisfies(fault -> assertThat(fault.pointer())
                .startsWith("/tables/0/composite_keys/"));
    }

    @Test
    void groupsThatShareColumnsAreEachUnique() {
        String columns = "columns: [{name: a, data_type: INT, min_value: 1, max_value: 30}, {name: b, data_type: INT,"
                + " min_value: 1, max_value: 30}, {name: d, data_type: INT, min_value: 1, max_value: 400},"
                + " {name: e, data_type: VARCHAR, faker_rule: email}]}";

        List<List<Object>> rows = rows(
                good("{name: t, target_rows: 400, primary_key: [a, b], composite_keys: [[a, d], [b, e], [d, b]], "
                        + columns),
                "t");

        assertThat(rows).hasSize(400);
        for (int[] group : new int[][] {{0, 1}, {0, 2}, {1, 3}, {2, 1}}) {
            assertThat(rows.stream().map(row -> List.of(row.get(group[0]), row.get(group[1]))))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void groupsThatShareTheParentAreEachUniqueWithinIt() {
        List<List<Object>> rows = rows(
                good(parents(50)
                        + "{name: t, composite_keys: [[p, line], [p, sku]], columns: [{name: p, data_type: INT,"
                        + " " + reference(", per_parent: {min: 2, max: 6}") + "}, {name: line, data_type: INT},"
                        + " {name: sku, data_type: INT, min_value: 1, max_value: 9}]}"),
                "t");

        assertThat(rows).hasSize(200);
        assertThat(rows.stream().map(row -> row.get(2)).distinct()).hasSizeLessThan(10);
        assertThat(rows.stream().map(row -> List.of(row.get(0), row.get(1)))).doesNotHaveDuplicates();
        assertThat(rows.stream().map(row -> List.of(row.get(0), row.get(2)))).doesNotHaveDuplicates();
    }

    /** As where every table of many tenants has the tenant in all of its keys. */
    @Test
    void aGroupWithPartOfAForeignKeyIsUniqueByTheRest() {
        String tenant = "{name: tenant, data_type: INT, min_value: 1, max_value: 7}";
        Experiment experiment = good("{name: p, target_rows: 60, primary_key: [tenant, id], columns: [" + tenant
                + ", {name: id, data_type: INT, min_value: 1, max_value: 90}]},"
                + " {name: t, target_rows: 300, primary_key: [tenant, id],"
                + " foreign_keys: [{columns: [tenant, p], references_table: p, references_columns: [tenant, id]}],"
                + " columns: [{name: tenant, data_type: INT}, {name: id, data_type: INT}, {name: p, data_type: INT}]}");

        List<List<Object>> parents = rows(experiment, "p");
        List<List<Object>> rows = rows(experiment, "t");

        assertThat(rows.stream().map(row -> List.of(row.get(0), row.get(2)))).allMatch(parents::contains);
        assertThat(rows.stream().map(row -> row.get(1)))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 300).<Object>mapToObj(id -> id).toList());
    }

    @Test
    void aGroupWithAReferenceToItsOwnTableIsUniqueByTheRest() {
        List<List<Object>> rows = rows(
                good(
                        "{name: t, target_rows: 90, primary_key: [id], composite_keys: [[boss, place]], columns: [{name: id,"
                                + " data_type: INT}, {name: boss, data_type: INT, foreign_key: {references_table: t,"
                                + " references_column: id, nullable: true}}, {name: place, data_type: INT}]}"),
                "t");

        assertThat(rows.stream().map(row -> row.get(2))).doesNotHaveDuplicates();
        assertThat(rows.stream().map(row -> row.get(1)).distinct()).hasSizeBetween(10, 90);
    }

    @Test
    void aGroupThatHasTooFewValuesOfItsOwnIsRefused() {
        String columns = "columns: [{name: a, data_type: INT}, {name: b, data_type: INT}, {name: d, data_type: INT,"
                + " min_value: 1, max_value: 4}]}";

        assertThat(faults("{name: t, target_rows: 5, composite_keys: [[a, b], [b, d]], " + columns))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.pointer()).isEqualTo("/tables/0/composite_keys/1");
                    assertThat(fault.message()).contains("4 combinations of (d)", "5 rows");
                });
        assertThat(faults("{name: t, target_rows: 4, composite_keys: [[a, b], [a, d], [a, b, d], [d, b]], " + columns))
                .isEmpty();
    }

    @Test
    void everyParentHasItsNumberOfChildren() {
        Experiment experiment = good(parents(1_000) + "{name: t, columns: [{name: p, data_type: INT, "
                + reference(", per_parent: {min: 2, max: 6}") + "}]}");
        Map<Object, Integer> children = new HashMap<>();
        List<Object> parents = Rows.column(experiment, "t", "p");

        parents.forEach(parent -> children.merge(parent, 1, Integer::sum));

        assertThat(parents).hasSize(4_000);
        assertThat(children).hasSize(1_000);
        assertThat(new HashSet<>(children.values())).containsExactlyInAnyOrder(2, 3, 4, 5, 6);
    }

    @Test
    void aTotalOfChildrenIsMetExactlyOrRefused() {
        String tables = parents(10) + "{name: t, target_rows: %d, columns: [{name: p, data_type: INT, "
                + reference(", per_parent: {min: 1, max: 3}") + "}]}";

        assertThat(Rows.column(good(tables.formatted(30)), "t", "p")).hasSize(30);
        assertThat(Rows.column(good(tables.formatted(10)), "t", "p")).doesNotHaveDuplicates();
        for (int rows : List.of(9, 31)) {
            assertThat(faults(tables.formatted(rows))).singleElement().satisfies(fault -> {
                assertThat(fault.pointer()).isEqualTo("/tables/1/columns/0/foreign_key/per_parent");
                assertThat(fault.message()).contains("10 to 30", String.valueOf(rows));
            });
        }
    }

    @Test
    void linesAreNumberedWithinTheirOrder() {
        Experiment experiment = good(parents(300) + "{name: t, primary_key: [p, line], columns: [{name: p, data_type:"
                + " INT, " + reference(", per_parent: {min: 1, max: 5}") + "}, {name: line, data_type: INT}]}");
        Map<Object, List<Object>> lines = new HashMap<>();

        rows(experiment, "t").forEach(row -> lines.computeIfAbsent(row.get(0), p -> new ArrayList<>())
                .add(row.get(1)));

        assertThat(lines).hasSize(300);
        assertThat(lines.values()).allSatisfy(numbers -> {
            for (int i = 0; i < numbers.size(); i++) {
                assertThat(numbers.get(i)).isEqualTo(i + 1);
            }
        });
    }

    @Test
    void childrenOfOneParentDifferInTheRestOfTheKey() {
        Experiment experiment = good(parents(200) + "{name: q, target_rows: 7, primary_key: [id], columns: [{name: id,"
                + " data_type: INT}]}, {name: t, composite_keys: [[p, q]], columns: [{name: p, data_type: INT, "
                + reference(", per_parent: {min: 0, max: 7}") + "}, {name: q, data_type: INT, foreign_key:"
                + " {references_table: q, references_column: id}}]}");

        assertThat(rows(experiment, "t")).doesNotHaveDuplicates().hasSize(700);
    }

    @Test
    void skewMakesFewParentsFrequent() {
        Experiment experiment =
                good(parents(1_000) + "{name: t, target_rows: 20000, columns: [{name: p, data_type: INT, "
                        + reference(", skew: 1.1") + "}]}");
        Map<Object, Integer> children = new HashMap<>();
        Rows.column(experiment, "t", "p").forEach(parent -> children.merge(parent, 1, Integer::sum));
        List<Integer> counts =
                children.values().stream().sorted((a, b) -> b - a).toList();

        assertThat(counts.get(0)).isGreaterThan(2_500);
        assertThat(counts.get(0)).isGreaterThan(8 * counts.get(9));
        assertThat(counts.stream().limit(100).mapToInt(Integer::intValue).sum()).isGreaterThan(13_000);
    }

    @Test
    void keysOfSeveralColumnsTakeAllValuesFromOneParent() {
        String tables = parents(50) + "{name: line, primary_key: [p, n], columns: [{name: p, data_type: INT, "
                + reference(", per_parent: {min: 1, max: 3}")
                + "}, {name: n, data_type: INT}]}, {name: t, target_rows: 400,"
                + " foreign_keys: [{columns: [n, p], references_table: line, references_columns: [n, p]}], columns: [{name:"
                + " p, data_type: INT, " + reference("") + "}, {name: n, data_type: INT}]}";
        Experiment experiment = good(tables);
        Set<List<Object>> lines = new HashSet<>(rows(experiment, "line"));

        List<List<Object>> rows = rows(experiment, "t");

        assertThat(lines).containsAll(rows);
        assertThat(new HashSet<>(rows)).hasSizeGreaterThan(80);
    }

    @Test
    void aKeyOfSeveralColumnsCanBeOneToOne() {
        String tables =
                "{name: a, target_rows: 60, primary_key: [x, y], columns: [{name: x, data_type: INT, min_value: 1,"
                        + " max_value: 9}, {name: y, data_type: BIGINT, min_value: 1, max_value: 9}]}, {name: b, target_rows: 60,"
                        + " primary_key: [x, y], foreign_keys: [{columns: [x, y], references_table: a, references_columns: [x, y]}],"
                        + " columns: [{name: x, data_type: INT}, {name: y, data_type: BIGINT}]}";
        Experiment experiment = good(tables);

        assertThat(rows(experiment, "b")).containsExactlyInAnyOrderElementsOf(rows(experiment, "a"));
    }

    @Test
    void aNullableKeyOfSeveralColumnsIsNullInAllOfThem() {
        String tables =
                "{name: a, target_rows: 20, composite_keys: [[x, y]], columns: [{name: x, data_type: INT}, {name: y,"
                        + " data_type: INT}]}, {name: b, target_rows: 500, foreign_keys: [{columns: [u, v], references_table: a,"
                        + " references_columns: [x, y], nullable: true}], columns: [{name: u, data_type: INT}, {name: v, data_type:"
                        + " INT}]}";

        List<List<Object>> rows = rows(good(tables), "b");

        assertThat(rows).allSatisfy(row -> assertThat(row.get(0) == null).isEqualTo(row.get(1) == null));
        assertThat(rows.stream().filter(row -> row.get(0) == null).count()).isBetween(25L, 80L);
    }

    @Test
    void tablesOfManyRowsAreReachedAnywhere() {
        String tables = "{name: p, target_rows: 1000000000, primary_key: [id], columns: [{name: id, data_type: INT}]}, "
                + "{name: t, target_rows: 3000000000, primary_key: [p, n], columns: [{name: p, data_type: INT, "
                + reference(", per_parent: {min: 1, max: 5}")
                + "}, {name: n, data_type: INT}, {name: sku, data_type: VARCHAR,"
                + " is_unique: true, pattern: '[A-Z]{3}[0-9]{9}'}]}";
        TableGenerator generator = TableGenerator.compile(good(tables), "t", Rows.SEED, Map.of());
        ColumnBatch batch = generator.newBatch(3);

        generator.generate(2_999_999_997L, 3, batch);

        assertThat(Rows.row(generator.columns(), batch, 2).get(0)).isEqualTo(1_000_000_000);
    }
}
