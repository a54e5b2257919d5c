package io.dwsim.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.common.experiment.Experiment;
import io.dwsim.engine.random.ChiSquare;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignKeyTest {

    private static Experiment parentAndChild(
            int parents, String parentRule, int children, String childRule, String key) {
        return Rows.experiment("{name: parent, target_rows: " + parents + ", columns: [{name: k, is_unique: true, "
                + parentRule + "}]}, {name: child, target_rows: " + children + ", columns: [{name: p, " + childRule
                + ", foreign_key: {references_table: parent, references_column: k" + key + "}}]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data_type: INT",
                "data_type: BIGINT, min_value: 1, max_value: 100000000000",
                "data_type: FLOAT",
                "data_type: DATE",
                "data_type: VARCHAR, varchar_length: 60, faker_rule: email",
                "data_type: VARCHAR, varchar_length: 60",
                "data_type: INT, required: false, null_ratio: 0.4",
                "data_type: VARCHAR, varchar_length: 60, faker_rule: company, required: false",
            })
    void everyValueExistsInTheParentAndEveryParentIsUsed(String rule) {
        String childType = rule.startsWith("data_type: VARCHAR")
                ? "data_type: VARCHAR, varchar_length: 60"
                : rule.split(",", 2)[0];
        Experiment experiment = parentAndChild(100, rule, 5_000, childType, "");
        Set<Object> parents = new HashSet<>(Rows.column(experiment, "parent", "k"));
        parents.remove(null);

        Set<Object> children = new HashSet<>(Rows.column(experiment, "child", "p"));

        assertThat(children).isEqualTo(parents);
    }

    @Test
    void everyParentIsEquallyLikely() {
        Experiment experiment = parentAndChild(200, "data_type: INT", 40_000, "data_type: INT", "");
        int[] counts = new int[200];
        for (Object parent : Rows.column(experiment, "child", "p")) {
            counts[(int) parent - 1]++;
        }

        assertThat(ChiSquare.of(counts)).isBetween(130.0, ChiSquare.limit(199));
    }

    @Test
    void aNullableKeyIsNullAsOftenAsItsRatioSays() {
        List<Object> byDefault = Rows.column(
                parentAndChild(10, "data_type: INT", 20_000, "data_type: INT", ", nullable: true"), "child", "p");
        List<Object> half = Rows.column(
                parentAndChild(10, "data_type: INT", 20_000, "data_type: INT, null_ratio: 0.5", ", nullable: true"),
                "child",
                "p");

        assertThat(byDefault.stream().filter(Objects::isNull).count()).isBetween(1_800L, 2_200L);
        assertThat(half.stream().filter(Objects::isNull).count()).isBetween(9_700L, 10_300L);
    }

    @Test
    void aUniqueKeyUsesEveryParentOnce() {
        Experiment experiment = parentAndChild(1_000, "data_type: INT", 1_000, "data_type: INT, is_unique: true", "");
        List<Object> parents = Rows.column(experiment, "child", "p");

        assertThat(parents).doesNotHaveDuplicates().hasSize(1_000).allMatch(p -> (int) p >= 1 && (int) p <= 1_000);
        assertThat(parents.subList(0, 3)).isNotEqualTo(List.of(1, 2, 3));
    }

    @Test
    void aUniqueKeyToAColumnWithNullsFindsOnlyItsValues() {
        Experiment experiment = parentAndChild(
                1_000, "data_type: INT, required: false, null_ratio: 0.5", 450, "data_type: INT, is_unique: true", "");

        assertThat(Rows.column(experiment, "child", "p"))
                .doesNotHaveDuplicates()
                .doesNotContainNull()
                .isSubsetOf(Rows.column(experiment, "parent", "k"));
    }

    @Test
    void aNullableUniqueKeyRepeatsNothingButNull() {
        Experiment experiment = parentAndChild(
                1_000, "data_type: INT", 1_000, "data_type: INT, is_unique: true, null_ratio: 0.3", ", nullable: true");
        List<Object> parents = Rows.column(experiment, "child", "p");

        assertThat(parents.stream().filter(Objects::nonNull).toList()).doesNotHaveDuplicates();
        assertThat(parents.stream().filter(Objects::isNull).count()).isBetween(250L, 350L);
    }

    @Test
    void aNullableKeyToAnEmptyTableIsAlwaysNull() {
        Experiment experiment = parentAndChild(0, "data_type: INT", 50, "data_type: INT", ", nullable: true");

        assertThat(Rows.column(experiment, "child", "p")).containsOnlyNulls().hasSize(50);
    }

    @Test
    void aKeyToAKeyHasTheValuesOfTheFirst() {
        Experiment experiment = Rows.experiment("""
                {name: person, target_rows: 500, columns: [
                  {name: email, data_type: VARCHAR, varchar_length: 80, is_unique: true, faker_rule: email}]},
                {name: account, target_rows: 300, columns: [
                  {name: owner, data_type: VARCHAR, varchar_length: 80, is_unique: true, null_ratio: 0.2,
                   foreign_key: {references_table: person, references_column: email, nullable: true}}]},
                {name: login, target_rows: 3000, columns: [
                  {name: account_owner, data_type: VARCHAR, varchar_length: 80,
                   foreign_key: {references_table: account, references_column: owner}}]}""");
        Set<Object> owners = new HashSet<>(Rows.column(experiment, "account", "owner"));
        owners.remove(null);

        assertThat(new HashSet<>(Rows.column(experiment, "login", "account_owner")))
                .isEqualTo(owners);
        assertThat(Rows.column(experiment, "person", "email")).containsAll(owners);
    }

    @Test
    void aSelfReferencePointsToAnEarlierRow() {
        Experiment experiment = selfReferencing("data_type: BIGINT, is_unique: true", "data_type: BIGINT");
        List<Object> ids = Rows.column(experiment, "staff", "id");
        List<Object> bosses = Rows.column(experiment, "staff", "boss");

        assertThat(bosses.get(0)).isNull();
        for (int row = 1; row < ids.size(); row++) {
            Object boss = bosses.get(row);
            assertThat(boss == null || ((long) boss >= 1 && (long) boss <= row)).isTrue();
        }
        assertThat(bosses.stream().filter(Objects::nonNull).distinct().count()).isGreaterThan(5_000);
    }

    @Test
    void aSelfReferenceToAColumnWithNullsPointsToAnEarlierValue() {
        Experiment experiment = selfReferencing(
                "data_type: VARCHAR, varchar_length: 40, is_unique: true, required: false, null_ratio: 0.6",
                "data_type: VARCHAR, varchar_length: 40");
        List<Object> ids = Rows.column(experiment, "staff", "id");
        List<Object> bosses = Rows.column(experiment, "staff", "boss");

        Set<Object> earlier = new HashSet<>();
        earlier.add(null);
        for (int row = 0; row < ids.size(); row++) {
            assertThat(earlier).contains(bosses.get(row));
            earlier.add(ids.get(row));
        }
        assertThat(bosses.stream().filter(Objects::nonNull).count()).isGreaterThan(20_000);
    }

    @Test
    void aUniqueSelfReferenceIsAChain() {
        Experiment experiment =
                selfReferencing("data_type: BIGINT, is_unique: true", "data_type: BIGINT, is_unique: true");
        List<Object> bosses = Rows.column(experiment, "staff", "boss");

        assertThat(bosses.get(0)).isNull();
        for (int row = 1; row < bosses.size(); row++) {
            assertThat(bosses.get(row)).isIn((long) row, null);
        }
    }

    @Test
    void tablesMayReferToEachOther() {
        Experiment experiment = Rows.experiment("""
                {name: dept, target_rows: 20, primary_key: [id], columns: [
                  {name: id, data_type: INT},
                  {name: head, data_type: INT,
                   foreign_key: {references_table: emp, references_column: id, nullable: true}}]},
                {name: emp, target_rows: 500, primary_key: [id], columns: [
                  {name: id, data_type: INT},
                  {name: dept, data_type: INT, foreign_key: {references_table: dept, references_column: id}}]}""");

        assertThat(Rows.column(experiment, "dept", "head"))
                .allMatch(head -> head == null || ((int) head >= 1 && (int) head <= 500));
        assertThat(Rows.column(experiment, "emp", "dept")).allMatch(dept -> (int) dept >= 1 && (int) dept <= 20);
    }

    @Test
    void aRunsOwnRowCountsCount() {
        Experiment experiment = parentAndChild(10, "data_type: INT", 1_000, "data_type: INT", "");
        TableGenerator children =
                TableGenerator.compile(experiment, "child", Rows.SEED, Map.of("parent", 50L, "child", 2_000L));

        List<Object> parents = Rows.column(children, "p", 500);

        assertThat(parents).hasSize(2_000).contains(50).allMatch(p -> (int) p <= 50);
    }

    @Test
    void rowsFarAwayAreAsNearAsTheFirst() {
        Experiment experiment = parentAndChild(10, "data_type: BIGINT", 10, "data_type: BIGINT", "");
        long many = 4_000_000_000_000_000_000L;
        TableGenerator children =
                TableGenerator.compile(experiment, "child", Rows.SEED, Map.of("parent", many, "child", many));
        ColumnBatch batch = children.newBatch(10);

        children.generate(many - 10, 10, batch);

        LongVector parents = (LongVector) batch.column(0);
        assertThat(batch.firstRow()).isEqualTo(many - 10);
        assertThat(parents.value(9)).isBetween(1L, many);
    }

    private static Experiment selfReferencing(String id, String boss) {
        return Rows.experiment("{name: staff, target_rows: 25000, columns: [{name: id, " + id + "}, {name: boss, "
                + boss + ", foreign_key: {references_table: staff, references_column: id, nullable: true}}]}");
    }
}
