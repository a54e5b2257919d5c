package io.dwsim.common.experiment;

import static io.dwsim.common.experiment.Definitions.column;
import static io.dwsim.common.experiment.Definitions.faultsOf;
import static io.dwsim.common.experiment.Definitions.table;
import static io.dwsim.common.experiment.Definitions.withColumns;
import static io.dwsim.common.experiment.Definitions.withTables;
import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.common.failure.Fault;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExperimentNamesTest {

    private static String named(String experiment, String table, String column) {
        return "{\"name\":\"" + experiment + "\",\"tables\":[" + table(table, column(column, "INT")) + "]}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user",
                "order_by",
                "User",
                "_x",
                "a1",
                "größe",
                "日本",
                "ORDERS",
                "values",
                "selects",
                "index",
                "by",
                "ı"
            })
    void ordinaryNamesAndMostKeywordsWorkEverywhere(String name) {
        assertThat(faultsOf(named(name, name, name))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select", "from", "where", "group", "order", "table", "create", "drop", "insert", "update", "delete",
                "into", "SELECT", "Insert", "WHERE"
            })
    void reservedWordsAreRefusedByName(String word) {
        String message = "'" + word + "' is an SQL keyword that cannot be used as a name";

        assertThat(faultsOf(named(word, word, word)))
                .containsExactly(
                        new Fault("/name", message, word),
                        new Fault("/tables/0/name", message, word),
                        new Fault("/tables/0/columns/0/name", message, word));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b",
                "a-b",
                "a.b",
                "a/b",
                "..",
                "%2e",
                "a;drop",
                "a'b",
                "é\u0301x",
                "\uD83D\uDE00",
                "a\u200bb",
                " a"
            })
    void otherCharactersAreRefused(String name) {
        String message = "must consist of letters, digits and '_'";

        assertThat(faultsOf(named(name, name, name)))
                .containsExactly(
                        new Fault("/name", message, name),
                        new Fault("/tables/0/name", message, name),
                        new Fault("/tables/0/columns/0/name", message, name));
    }

    @Test
    void emptyNamesAreRefused() {
        assertThat(faultsOf(named("", "", "")))
                .containsExactly(
                        new Fault("/name", "must not be empty", ""),
                        new Fault("/tables/0/name", "must not be empty", ""),
                        new Fault("/tables/0/columns/0/name", "must not be empty", ""));
    }

    static Stream<String> longestNames() {
        return Stream.of("a".repeat(63), "ä".repeat(31), "日".repeat(21), "𝒜".repeat(15));
    }

    @ParameterizedTest
    @MethodSource("longestNames")
    void namesMayHaveSixtyThreeBytes(String name) {
        assertThat(faultsOf(named(name, name, name))).isEmpty();
    }

    @Test
    void longerNamesAreRefusedCountedInBytesAlsoOfTheFoldedName() {
        assertThat(faultsOf(named("a".repeat(64), "ä".repeat(32), "日".repeat(22))))
                .extracting(Fault::message)
                .containsExactly(
                        "must not be longer than 63 bytes, has 64",
                        "must not be longer than 63 bytes, has 64",
                        "must not be longer than 63 bytes, has 66");
        // İ has two bytes, its small letter three
        assertThat(faultsOf(named("shop", "İ".repeat(31), "c")))
                .extracting(Fault::message)
                .containsExactly("must not be longer than 63 bytes, has 93");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "public",
                "PUBLIC",
                "information_schema",
                "pg_catalog",
                "pg_x",
                "Pg_Toast",
                "dwsim",
                "dwsim_run_1"
            })
    void schemaNamesThatTheWarehouseKeepsAreRefusedForExperimentsOnly(String name) {
        assertThat(faultsOf(named(name, name, name)))
                .containsExactly(new Fault(
                        "/name", "'" + name + "' is the name of a schema that the warehouse keeps for itself", name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ctid", "xmin", "XMAX", "cmin", "cmax", "tableoid"})
    void columnsThatEveryPostgresTableHasAreRefusedForColumnsOnly(String name) {
        assertThat(faultsOf(named(name, name, name)))
                .containsExactly(new Fault(
                        "/tables/0/columns/0/name",
                        "'" + name + "' is the name of a column that every Postgres table has already",
                        name));
    }

    @Test
    void namesThatDifferByCaseOnlyAreTwiceThere() {
        assertThat(faultsOf(withTables(table("Orders", column("id", "INT")), table("orders", column("id", "INT")))))
                .containsExactly(
                        new Fault("/tables/1/name", "table 'orders' is there twice (case does not matter)", "orders"));
        assertThat(faultsOf(withColumns(column("ID", "INT"), column("x", "INT"), column("id", "BIGINT"))))
                .containsExactly(new Fault(
                        "/tables/0/columns/2/name", "column 'id' is there twice (case does not matter)", "id"));
    }

    @Test
    void dotlessAndDottedLettersAreToldApartWhateverTheLocaleOfTheMachine() {
        assertThat(faultsOf(withColumns(column("I", "INT"), column("ı", "INT"))))
                .isEmpty();
        assertThat(faultsOf(withColumns(column("TITLE", "INT"), column("title", "INT"))))
                .hasSize(1);
    }

    @Test
    void sameNamesInDifferentTablesAreFine() {
        List<Fault> faults = faultsOf(
                withTables(table("a", column("id", "INT")), table("b", column("id", "INT"), column("a", "INT"))));

        assertThat(faults).isEmpty();
    }
}
