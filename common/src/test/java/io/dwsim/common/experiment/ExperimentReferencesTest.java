package io.dwsim.common.experiment;

import static io.dwsim.common.experiment.Definitions.column;
import static io.dwsim.common.experiment.Definitions.faultsOf;
import static io.dwsim.common.experiment.Definitions.nullableReference;
import static io.dwsim.common.experiment.Definitions.references;
import static io.dwsim.common.experiment.Definitions.table;
import static io.dwsim.common.experiment.Definitions.withColumns;
import static io.dwsim.common.experiment.Definitions.withTables;
import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.common.failure.Fault;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExperimentReferencesTest {

    private static final String UNIQUE = "\"is_unique\":true";
    private static final String KEY = "/tables/1/columns/0/foreign_key";

    private static List<Fault> faultsOfChild(String parentColumn, String childColumn) {
        return faultsOf(withTables(table("parents", parentColumn), table("children", childColumn)));
    }

    @Test
    void theTableMustExistWithThisVerySpelling() {
        String parent = column("id", "INT", UNIQUE);

        assertThat(faultsOfChild(parent, column("p", "INT", references("nope", "id"))))
                .containsExactly(new Fault(KEY + "/references_table", "there is no table 'nope'", "nope"));
        assertThat(faultsOfChild(parent, column("p", "INT", references("Parents", "id"))))
                .containsExactly(new Fault(KEY + "/references_table", "there is no table 'Parents'", "Parents"));
    }

    @Test
    void theColumnMustExist() {
        assertThat(faultsOfChild(column("id", "INT", UNIQUE), column("p", "INT", references("parents", "key"))))
                .containsExactly(new Fault(KEY + "/references_column", "table 'parents' has no column 'key'", "key"));
    }

    @Test
    void anEmptyNameMeansNoNamelessTableOrColumn() {
        assertThat(faultsOfChild(column("", "INT", UNIQUE), column("p", "INT", references("", ""))))
                .extracting(Fault::pointer)
                .containsExactly("/tables/0/columns/0/name", KEY + "/references_table");
        assertThat(faultsOfChild(column("", "INT", UNIQUE), column("p", "INT", references("parents", ""))))
                .extracting(Fault::pointer)
                .containsExactly("/tables/0/columns/0/name", KEY + "/references_column");
    }

    @Test
    void theColumnMustBeUnique() {
        assertThat(faultsOfChild(column("id", "INT"), column("p", "INT", references("parents", "id"))))
                .containsExactly(new Fault(
                        KEY + "/references_column",
                        "column 'id' of 'parents' is not unique; make it is_unique or the primary key",
                        "id"));
    }

    @Test
    void aPrimaryKeyOrNullableUniqueColumnCanBeReferenced() {
        assertThat(faultsOf("""
                        {"name":"shop","tables":[{"name":"p","target_rows":1,"primary_key":["id"],"columns":[{"name":"id","data_type":"INT"},
                         {"name":"u","data_type":"INT","is_unique":true,"required":false}]},
                         {"name":"c","target_rows":1,"columns":[{"name":"a","data_type":"INT","foreign_key":{"references_table":"p","references_column":"id"}},
                         {"name":"b","data_type":"INT","foreign_key":{"references_table":"p","references_column":"u"}}]}]}
                        """)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"INT, BIGINT", "VARCHAR, DATE", "FLOAT, INT", "CHAR, VARCHAR", "REAL, FLOAT", "TIMESTAMP, TIMESTAMPTZ"})
    void bothEndsMustHaveTheSameType(String child, String parent) {
        assertThat(faultsOfChild(column("id", parent, UNIQUE), column("p", child, references("parents", "id"))))
                .containsExactly(new Fault(
                        "/tables/1/columns/0/data_type",
                        "is " + child + ", but references parents.id, which is " + parent,
                        child));
    }

    @Test
    void theReferencingTextMustNotBeShorter() {
        String parent = column("code", "VARCHAR", UNIQUE, "\"varchar_length\":300");

        assertThat(faultsOfChild(
                        parent, column("p", "VARCHAR", references("parents", "code"), "\"varchar_length\":20")))
                .containsExactly(new Fault(
                        "/tables/1/columns/0/varchar_length",
                        "20 is less than the 300 of parents.code, which it references",
                        20));
        assertThat(faultsOfChild(parent, column("p", "VARCHAR", references("parents", "code"))))
                .containsExactly(Fault.at(
                        "/tables/1/columns/0/varchar_length",
                        "255 is less than the 300 of parents.code, which it references"));
        assertThat(faultsOfChild(
                        parent, column("p", "VARCHAR", references("parents", "code"), "\"varchar_length\":301")))
                .isEmpty();
    }

    @Test
    void bothNamesAreRequired() {
        assertThat(faultsOfChild(column("id", "INT", UNIQUE), column("p", "INT", "\"foreign_key\":{\"nullable\":3}")))
                .containsExactly(
                        Fault.at(KEY + "/references_table", "'references_table' is required"),
                        Fault.at(KEY + "/references_column", "'references_column' is required"),
                        new Fault(KEY + "/nullable", "must be true or false", 3));
    }

    @Test
    void rulesOfItsOwnAreRefusedOnAForeignKey() {
        assertThat(faultsOfChild(
                        column("id", "INT", UNIQUE),
                        column("p", "INT", references("parents", "id"), "\"min_value\":1", "\"max_value\":5")))
                .extracting(Fault::pointer)
                .containsExactly("/tables/1/columns/0/min_value", "/tables/1/columns/0/max_value");
    }

    @Test
    void aTableThatReferencesItselfNeedsRowsWithoutAParent() {
        String id = column("id", "INT", UNIQUE);

        assertThat(faultsOf(withColumns(id, column("boss", "INT", nullableReference("t", "id")))))
                .isEmpty();
        assertThat(faultsOf(withColumns(id, column("boss", "INT", references("t", "id"), "\"required\":false"))))
                .isEmpty();
        assertThat(faultsOf(withColumns(id, column("boss", "INT", references("t", "id")))))
                .extracting(Fault::pointer)
                .containsExactly("/tables/0/columns/1/foreign_key/nullable");
    }

    @Test
    void aColumnCannotTakeItsValuesFromItself() {
        assertThat(faultsOf(withColumns(column("a", "INT", UNIQUE, nullableReference("t", "a")))))
                .extracting(Fault::pointer)
                .containsExactly("/tables/0/columns/0/foreign_key/references_column");
    }

    @Test
    void columnsInALoopAreFaultyEachButNotThoseThatOnlyLeadThere() {
        String loop = withTables(
                table("a", column("x", "INT", UNIQUE, references("b", "x"))),
                table("b", column("x", "INT", UNIQUE, references("c", "x"))),
                table("c", column("x", "INT", UNIQUE, references("b", "x"))));

        assertThat(faultsOf(loop))
                .containsExactly(
                        new Fault(
                                "/tables/1/columns/0/foreign_key/references_column",
                                "the foreign keys lead back to this column, so that no value is ever decided",
                                "x"),
                        new Fault(
                                "/tables/2/columns/0/foreign_key/references_column",
                                "the foreign keys lead back to this column, so that no value is ever decided",
                                "x"));
    }

    @Test
    void tablesMayReferenceEachOtherThroughDifferentColumns() {
        assertThat(faultsOf(withTables(
                        table("a", column("id", "INT", UNIQUE), column("b", "INT", nullableReference("b", "id"))),
                        table("b", column("id", "INT", UNIQUE), column("a", "INT", references("a", "id"))))))
                .isEmpty();
    }

    @Test
    void aChainAsLongAsADocumentIsReadInReasonableTime() {
        int tables = 20_000;
        String[] chain = new String[tables];
        for (int i = 0; i < tables; i++) {
            chain[i] = table("t" + i, column("x", "INT", UNIQUE, references("t" + (i + 1) % tables, "x")));
        }

        List<Fault> faults =
                Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> faultsOf(withTables(chain)));

        assertThat(faults).hasSize(1_001);
        assertThat(faults.get(1_000).message()).isEqualTo("and " + (tables - 1_000) + " more of this kind");
    }

    @Test
    void thePrimaryKeyMustBeAColumnThatIsNeverNull() {
        String json = """
                {"name":"shop","tables":[
                 {"name":"a","target_rows":1,"primary_key":["nope"],"columns":[{"name":"id","data_type":"INT"}]},
                 {"name":"b","target_rows":1,"primary_key":["id"],"columns":[{"name":"id","data_type":"INT","required":false}]},
                 {"name":"c","target_rows":1,"primary_key":"id","columns":[{"name":"id","data_type":"INT"}]},
                 {"name":"d","target_rows":1,"primary_key":["id","id"],"columns":[{"name":"id","data_type":"INT"}]},
                 {"name":"e","target_rows":1,"primary_key":[],"columns":[{"name":"id","data_type":"INT"}]}]}
                """;

        assertThat(faultsOf(json))
                .containsExactly(
                        new Fault("/tables/2/primary_key", "must be a list of texts", "id"),
                        new Fault("/tables/0/primary_key/0", "table 'a' has no column 'nope'", "nope"),
                        new Fault(
                                "/tables/1/primary_key/0",
                                "column 'id' is nullable and cannot be the primary key",
                                "id"),
                        new Fault("/tables/3/primary_key/1", "column 'id' is there twice", "id"));
    }
}
