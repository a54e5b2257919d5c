package io.dwsim.common.experiment;

import static io.dwsim.common.experiment.Definitions.faultsOf;
import static io.dwsim.common.experiment.Definitions.faultsOfColumn;
import static io.dwsim.common.experiment.Definitions.withColumn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dwsim.common.failure.Fault;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults of shape and value, each with its place. */
class ExperimentFaultsTest {

    private static final String COLUMN = "/tables/0/columns/0";

    private static String escaped(String text) {
        return text.replace('\'', '"');
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "3", "\"shop\"", "null", "true", ""})
    void aDocumentMustBeAnObject(String json) {
        assertThat(faultsOf(json)).containsExactly(Fault.at("", "an experiment is an object with 'name' and 'tables'"));
    }

    @Test
    void nameAndTablesAreRequired() {
        assertThat(faultsOf("{}"))
                .containsExactly(
                        Fault.at("/name", "'name' is required"),
                        Fault.at("/tables", "'tables' must be a list with at least one table"));
        assertThat(faultsOf("{\"name\":null,\"tables\":[]}"))
                .containsExactly(
                        Fault.at("/name", "'name' is required"),
                        new Fault("/tables", "'tables' must be a list with at least one table", "[]"));
    }

    @Test
    void aTableNeedsNameRowsAndColumns() {
        assertThat(faultsOf("{\"name\":\"shop\",\"tables\":[{}]}"))
                .containsExactly(
                        Fault.at("/tables/0/name", "'name' is required"),
                        Fault.at("/tables/0/columns", "'columns' must be a list with at least one column"),
                        Fault.at("/tables/0/target_rows", "'target_rows' is required"));
    }

    @Test
    void aColumnNeedsNameAndType() {
        assertThat(faultsOf("{\"name\":\"shop\",\"tables\":[{\"name\":\"t\",\"target_rows\":1,\"columns\":[{}]}]}"))
                .containsExactly(
                        Fault.at(COLUMN + "/name", "'name' is required"),
                        Fault.at(COLUMN + "/data_type", "'data_type' is required"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'name':7,'tables':[{'name':'t','target_rows':1,'columns':[{'name':'c','data_type':'INT'}]}]}|/name|must be a text|7",
                "{'name':'s','description':[],'tables':[{'name':'t','target_rows':1,'columns':[{'name':'c','data_type':'INT'}]}]}|/description|must be a text|[]",
                "{'name':'s','locale':{},'tables':[{'name':'t','target_rows':1,'columns':[{'name':'c','data_type':'INT'}]}]}|/locale|must be a text|{}",
                "{'name':'s','tables':{'t':1}}|/tables|must be a list|{'t':1}",
                "{'name':'s','tables':'t'}|/tables|must be a list|t",
                "{'name':'s','tables':[{'name':'t','target_rows':1,'columns':5}]}|/tables/0/columns|must be a list|5",
                "{'name':'s','tables':[{'name':[],'target_rows':1,'columns':[{'name':'c','data_type':'INT'}]}]}|/tables/0/name|must be a text|[]",
                "{'name':'s','target_warehouse':'snowflake','tables':[{'name':'t','target_rows':1,'columns':[{'name':'c','data_type':'INT'}]}]}|/target_warehouse|must be 'postgres', the only warehouse there is|snowflake"
            })
    void aFieldOfTheWrongTypeIsOneFaultAtItsPlace(String json, String pointer, String message, String value) {
        List<Fault> faults = faultsOf(escaped(json));

        assertThat(faults).hasSize(1);
        assertThat(faults.get(0).pointer()).isEqualTo(pointer);
        assertThat(faults.get(0).message()).isEqualTo(message);
        assertThat(String.valueOf(faults.get(0).value())).isEqualTo(escaped(value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'data_type':3|data_type|must be a text|3",
                "'data_type':'INT','required':'yes'|required|must be true or false|yes",
                "'data_type':'INT','required':0|required|must be true or false|0",
                "'data_type':'INT','is_unique':1|is_unique|must be true or false|1",
                "'data_type':'INT','min_value':'0'|min_value|must be a number|0",
                "'data_type':'INT','max_value':[1]|max_value|must be a number|[1]",
                "'data_type':'INT','required':false,'null_ratio':'half'|null_ratio|must be a number|half",
                "'data_type':'VARCHAR','varchar_length':'9'|varchar_length|must be a number|9",
                "'data_type':'VARCHAR','faker_rule':true|faker_rule|must be a text|true",
                "'data_type':'DATE','date_start':20240101|date_start|must be a text|20240101",
                "'data_type':'INT','foreign_key':'a.b'|foreign_key|must be an object|a.b",
                "'data_type':'INT','foreign_key':[]|foreign_key|must be an object|[]"
            })
    void aColumnFieldOfTheWrongTypeIsOneFaultAtItsPlace(String fields, String field, String message, String value) {
        List<Fault> faults = faultsOfColumn(escaped(fields));

        assertThat(faults).hasSize(1);
        assertThat(faults.get(0).pointer()).isEqualTo(COLUMN + "/" + field);
        assertThat(faults.get(0).message()).isEqualTo(message);
        assertThat(String.valueOf(faults.get(0).value())).isEqualTo(value);
    }

    @Test
    void elementsThatAreNullOrOfAnotherTypeKeepTheirIndex() {
        assertThat(faultsOf("""
                                {"name":"shop","tables":[null,{"name":"t","target_rows":1,"primary_key":[null,"nope",["id"]],
                                 "columns":[{"name":"id","data_type":"INT"},null,"c",[],{"name":"c"}]},3]}
                                """))
                .containsExactly(
                        new Fault("/tables/0", "must be an object", null),
                        new Fault("/tables/2", "must be an object", 3),
                        new Fault("/tables/1/columns/1", "must be an object", null),
                        new Fault("/tables/1/columns/2", "must be an object", "c"),
                        new Fault("/tables/1/columns/3", "must be an object", "[]"),
                        Fault.at("/tables/1/columns/4/data_type", "'data_type' is required"),
                        new Fault("/tables/1/primary_key/0", "must be a text", null),
                        new Fault("/tables/1/primary_key/2", "must be a text", "[\"id\"]"),
                        new Fault("/tables/1/primary_key/1", "table 't' has no column 'nope'", "nope"));
    }

    @Test
    void anUnknownTypeIsNamedBesideThoseThereAre() {
        assertThat(faultsOfColumn("\"data_type\":\"STRING\""))
                .containsExactly(new Fault(
                        COLUMN + "/data_type",
                        "unknown data type 'STRING', must be one of BIGINT, BOOLEAN, CHAR, DATE, DECIMAL, DOUBLE,"
                                + " DOUBLE PRECISION, FLOAT, INT, INTEGER, JSON, NUMERIC, REAL, SMALLINT, TEXT, TIME,"
                                + " TIMESTAMP, TIMESTAMPTZ, UUID, VARCHAR",
                        "STRING"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0.5", "9223372036854775808", "1e30", "1e999999999"})
    void rowsAreAWholeNumberFromZero(String rows) {
        List<Fault> faults =
                faultsOf(withColumn("\"data_type\":\"INT\"").replace("\"target_rows\":1", "\"target_rows\":" + rows));

        assertThat(faults).extracting(Fault::pointer).containsExactly("/tables/0/target_rows");
        assertThat(faults.get(0).message()).isEqualTo("must be a whole number from 0 to 9223372036854775807");
        assertThat(new BigDecimal(String.valueOf(faults.get(0).value()))).isEqualByComparingTo(rows);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0", "1e1", "10"})
    void aWholeNumberMayBeWrittenLikeAFraction(String rows) {
        String json = withColumn("\"data_type\":\"INT\"").replace("\"target_rows\":1", "\"target_rows\":" + rows);

        assertThat(ExperimentReader.fromJson(json).orThrow().requireTable("t").targetRows())
                .isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource({
        "INT, 1.5, must be a whole number for INT",
        "INT, 2147483648, does not fit INT",
        "INT, -2147483649, does not fit INT",
        "INT, 1e99, does not fit INT",
        "INT, 1e999999999, must be a number of at most 1000 digits when they are all written out",
        "INT, 1e-999999999, must be a number of at most 1000 digits when they are all written out",
        "DECIMAL, 1e-99999999, must be a number of at most 1000 digits when they are all written out",
        "BIGINT, 9223372036854775808, does not fit BIGINT",
        "BIGINT, -9223372036854775809, does not fit BIGINT",
        "BIGINT, 0.1, must be a whole number for BIGINT",
        "FLOAT, 1e309, does not fit FLOAT",
        "FLOAT, -1e1000, does not fit FLOAT",
        "VARCHAR, 1, 'applies to numbers only, not to VARCHAR'",
        "BOOLEAN, 1, 'applies to numbers only, not to BOOLEAN'",
        "DATE, 1, 'applies to numbers only, not to DATE'"
    })
    void boundsMustFitTheirType(String type, String bound, String message) {
        for (String field : List.of("min_value", "max_value")) {
            List<Fault> faults = faultsOfColumn("\"data_type\":\"" + type + "\",\"" + field + "\":" + bound);

            assertThat(faults).extracting(Fault::pointer).containsExactly(COLUMN + "/" + field);
            assertThat(faults.get(0).message()).isEqualTo(message);
            assertThat(new BigDecimal(String.valueOf(faults.get(0).value()))).isEqualByComparingTo(bound);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "INT, -2147483648, 2147483647",
        "INT, 5, 5",
        "INT, 1e3, 1e9",
        "BIGINT, -9223372036854775808, 9223372036854775807",
        "FLOAT, -1.7976931348623157e308, 1.7976931348623157e308",
        "REAL, -3.4028235e38, 3.4028235e38",
        "FLOAT, 1e-1000, 0.5"
    })
    void boundsMayReachTheEndsOfTheirType(String type, String least, String greatest) {
        assertThat(faultsOfColumn(
                        "\"data_type\":\"" + type + "\",\"min_value\":" + least + ",\"max_value\":" + greatest))
                .isEmpty();
    }

    @Test
    void theLeastMustNotBeGreaterThanTheGreatest() {
        assertThat(faultsOfColumn("\"data_type\":\"INT\",\"min_value\":10,\"max_value\":9"))
                .containsExactly(new Fault(COLUMN + "/min_value", "min_value 10 is greater than max_value 9", 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "-0.01", "1e999", "2"})
    void aNullRatioLiesBetweenZeroAndOne(String ratio) {
        List<Fault> faults = faultsOfColumn("\"data_type\":\"INT\",\"required\":false,\"null_ratio\":" + ratio);

        assertThat(faults).extracting(Fault::pointer).containsExactly(COLUMN + "/null_ratio");
        assertThat(faults.get(0).message()).isEqualTo("must be a number from 0 to 1");
        assertThat(new BigDecimal(String.valueOf(faults.get(0).value()))).isEqualByComparingTo(ratio);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-02-30",
                "2023-02-29",
                "2024-1-1",
                "yesterday",
                "2024-01-01T25:00:00",
                "2024-01-01x00:00:00",
                "2024-01-01T00:00:00.1234567",
                "",
                "10000-01-01",
                "-0001-01-01",
                "0000-01-01"
            })
    void daysMustExist(String day) {
        for (String type : List.of("DATE", "TIMESTAMP", "TIMESTAMPTZ")) {
            assertThat(faultsOfColumn("\"data_type\":\"" + type + "\",\"date_end\":\"" + day + "\""))
                    .containsExactly(new Fault(
                            COLUMN + "/date_end",
                            "must be an existing day as YYYY-MM-DD, or a moment as YYYY-MM-DDTHH:MM:SS",
                            day));
        }
    }

    @Test
    void aDateHasNoTimeOfDay() {
        assertThat(faultsOfColumn("\"data_type\":\"DATE\",\"date_start\":\"2024-01-01T00:00:00\""))
                .containsExactly(new Fault(
                        COLUMN + "/date_start", "must be a day as YYYY-MM-DD for DATE", "2024-01-01T00:00:00"));
    }

    @Test
    void theFirstDayMustNotBeAfterTheLastOne() {
        assertThat(faultsOfColumn("\"data_type\":\"DATE\",\"date_start\":\"2024-01-02\",\"date_end\":\"2024-01-01\""))
                .containsExactly(new Fault(
                        COLUMN + "/date_start", "date_start 2024-01-02 is after date_end 2024-01-01", "2024-01-02"));
        assertThat(faultsOfColumn("\"data_type\":\"DATE\",\"date_start\":\"2030-01-01\""))
                .isEmpty();
        assertThat(faultsOfColumn("\"data_type\":\"TIMESTAMP\",\"date_end\":\"1999-12-31T23:59:59\""))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5", "10485761", "1.5"})
    void aTextLengthMustBeOneOfPostgres(String length) {
        assertThat(faultsOfColumn("\"data_type\":\"VARCHAR\",\"varchar_length\":" + length))
                .extracting(Fault::pointer, Fault::message)
                .containsExactly(tuple(COLUMN + "/varchar_length", "must be a whole number from 1 to 10485760"));
    }

    @Test
    void rulesMustSuitTheirType() {
        assertThat(faultsOfColumn(
                        "\"data_type\":\"INT\",\"date_start\":\"2024-01-01\",\"date_end\":\"2024-01-02\",\"varchar_length\":5,"
                                + "\"faker_rule\":\"email\""))
                .extracting(Fault::message)
                .containsExactly(
                        "applies to dates and timestamps only, not to INT",
                        "applies to dates and timestamps only, not to INT",
                        "applies to CHAR and VARCHAR only, not to INT");
    }

    @Test
    void textsMustNotHoldWhatNeitherJsonNorPostgresTakes() {
        assertThat(faultsOf("{\"name\":\"shop\\u0000\",\"description\":\"half \\ud83d\",\"tables\":[]}"))
                .containsExactly(
                        new Fault("/name", "must not contain NUL or half a surrogate pair", "shop\uFFFD"),
                        new Fault("/tables", "'tables' must be a list with at least one table", "[]"),
                        new Fault("/description", "must not contain NUL or half a surrogate pair", "half \uFFFD"));
    }

    @Test
    void longValuesAreShownInPartAndWholeCharacters() {
        String smileys = "\uD83D\uDE00".repeat(250);

        assertThat(faultsOfColumn("\"data_type\":\"INT\",\"required\":\"x" + smileys + "\""))
                .extracting(Fault::value)
                .containsExactly("x" + "\uD83D\uDE00".repeat(199) + "…");
        assertThat(faultsOfColumn("\"data_type\":\"INT\",\"min_value\":1" + "0".repeat(300)))
                .extracting(Fault::value)
                .containsExactly("1" + "0".repeat(199) + "…");
        assertThat(faultsOfColumn("\"data_type\":\"INT\",\"min_value\":12345678901234567890"))
                .extracting(Fault::value)
                .containsExactly(new BigInteger("12345678901234567890"));
    }

    @Test
    void allFaultsComeAtOnceInTheOrderOfTheDocument() {
        List<Fault> faults = faultsOf("""
                {"name":"select","locale":"??","tables":[
                 {"name":"a b","target_rows":-1,"columns":[{"name":"c","data_type":"FOO"},{"name":"d","data_type":"INT","min_value":2,"max_value":1}]},
                 {"name":"t2","target_rows":1,"primary_key":["nope"],"columns":[{"name":"x","data_type":"DATE","date_start":"2024-02-30"},
                  {"name":"y","data_type":"INT","foreign_key":{"references_table":"nope","references_column":"z"}}]}]}
                """);

        assertThat(faults)
                .extracting(Fault::pointer)
                .containsExactly(
                        "/name",
                        "/locale",
                        "/tables/0/name",
                        "/tables/0/target_rows",
                        "/tables/0/columns/0/data_type",
                        "/tables/0/columns/1/min_value",
                        "/tables/1/columns/0/date_start",
                        "/tables/1/primary_key/0",
                        "/tables/1/columns/1/foreign_key/references_table");
    }

    @Test
    void aDocumentWithVeryManyFaultsGetsTheFirstThousandAndTheirNumber() {
        String nulls = String.join(",", Collections.nCopies(5_000, "null"));

        List<Fault> faults = faultsOf("{\"name\":\"shop\",\"tables\":[" + nulls + "]}");

        assertThat(faults).hasSize(1_001);
        assertThat(faults.get(1_000)).isEqualTo(Fault.at("", "and 4000 more of this kind"));
    }

    @Test
    void aTableHasNoMoreColumnsThanPostgresAllows() {
        String[] columns = new String[1_601];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = Definitions.column("c" + i, "INT");
        }

        assertThat(faultsOf(Definitions.withColumns(columns)))
                .extracting(Fault::pointer, Fault::message)
                .containsExactly(tuple("/tables/0/columns", "a table cannot have more than 1600 columns, has 1601"));
    }
}
