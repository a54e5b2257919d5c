package io.dwsim.common.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.failure.Fault;
import io.dwsim.common.json.DwsimJson;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExperimentReaderTest {

    private static final String JSON = """
            {
              "name": "Shop",
              "description": "Orders of a small shop, für Zwölf €",
              "locale": "de_CH",
              "target_warehouse": "postgres",
              "tables": [
                {
                  "name": "customers",
                  "target_rows": 1000,
                  "primary_key": ["id"],
                  "columns": [
                    {"name": "id", "data_type": "integer"},
                    {"name": "email", "data_type": "Varchar", "varchar_length": 120, "is_unique": true, "faker_rule": "email"},
                    {"name": "born", "data_type": "DATE", "required": false, "date_start": "1930-01-01", "date_end": "2006-12-31"},
                    {"name": "nick", "data_type": "VARCHAR", "required": false, "null_ratio": 0.25}
                  ]
                },
                {
                  "name": "orders",
                  "target_rows": 9223372036854775807,
                  "columns": [
                    {"name": "id", "data_type": "BIGINT", "is_unique": true, "min_value": -9223372036854775808},
                    {"name": "customer_id", "data_type": "INT",
                     "foreign_key": {"references_table": "customers", "references_column": "id", "nullable": true}},
                    {"name": "total", "data_type": "DOUBLE", "min_value": 0.01, "max_value": 99.90},
                    {"name": "paid", "data_type": "boolean"}
                  ]
                }
              ]
            }
            """;

    private static final String YAML = """
            name: Shop
            description: Orders of a small shop, für Zwölf €
            locale: de_CH
            target_warehouse: postgres
            tables:
              - name: customers
                target_rows: 1000
                primary_key: [id]
                columns:
                  - {name: id, data_type: integer}
                  - name: email
                    data_type: Varchar
                    varchar_length: 120
                    is_unique: true
                    faker_rule: email
                  - {name: born, data_type: DATE, required: false, date_start: 1930-01-01, date_end: 2006-12-31}
                  - {name: nick, data_type: VARCHAR, required: false, null_ratio: 0.25}
              - name: orders
                target_rows: 9223372036854775807
                columns:
                  - {name: id, data_type: BIGINT, is_unique: true, min_value: -9223372036854775808}
                  - name: customer_id
                    data_type: INT
                    foreign_key: {references_table: customers, references_column: id, nullable: true}
                  - {name: total, data_type: DOUBLE, min_value: 0.01, max_value: 99.90}
                  - {name: paid, data_type: boolean}
            """;

    private static final Experiment MODEL = new Experiment(
            "Shop",
            "Orders of a small shop, für Zwölf €",
            "de-CH",
            List.of(
                    new Table(
                            "customers",
                            1000,
                            List.of(
                                    plain("id", DataType.INT, true, false),
                                    Column.of("email", DataType.VARCHAR)
                                            .isUnique(true)
                                            .varcharLength(120)
                                            .fakerRule("email")
                                            .build(),
                                    Column.of("born", DataType.DATE)
                                            .required(false)
                                            .dateStart(DateBound.of(LocalDate.of(1930, 1, 1)))
                                            .dateEnd(DateBound.of(LocalDate.of(2006, 12, 31)))
                                            .build(),
                                    Column.of("nick", DataType.VARCHAR)
                                            .required(false)
                                            .nullRatio(0.25)
                                            .varcharLength(255)
                                            .build()),
                            List.of("id")),
                    new Table(
                            "orders",
                            Long.MAX_VALUE,
                            List.of(
                                    Column.of("id", DataType.BIGINT)
                                            .isUnique(true)
                                            .minValue(BigDecimal.valueOf(Long.MIN_VALUE))
                                            .build(),
                                    Column.of("customer_id", DataType.INT)
                                            .foreignKey(new ForeignKey("customers", "id", true))
                                            .build(),
                                    Column.of("total", DataType.FLOAT)
                                            .minValue(new BigDecimal("0.01"))
                                            .maxValue(new BigDecimal("99.90"))
                                            .build(),
                                    plain("paid", DataType.BOOLEAN, true, false)),
                            List.of())),
            "postgres");

    private static Column plain(String name, DataType type, boolean required, boolean unique) {
        return Column.of(name, type).required(required).isUnique(unique).build();
    }

    @Test
    void jsonBecomesTheModelWithAllDefaultsResolved() {
        ExperimentReading reading = ExperimentReader.fromJson(JSON);

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.warnings()).isEmpty();
        assertThat(reading.orThrow()).isEqualTo(MODEL);
    }

    @Test
    void yamlBecomesTheSameModel() {
        ExperimentReading reading = ExperimentReader.fromYaml(YAML);

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.orThrow()).isEqualTo(MODEL);
    }

    @Test
    void jsonIsYamlToo() {
        assertThat(ExperimentReader.fromYaml(JSON).orThrow()).isEqualTo(MODEL);
    }

    @Test
    void whatIsWrittenIsReadBackEqual() {
        String written = DwsimJson.mapper().writeValueAsString(MODEL);

        assertThat(ExperimentReader.fromJson(written).orThrow()).isEqualTo(MODEL);
        assertThat(DwsimJson.mapper().readValue(written, Experiment.class)).isEqualTo(MODEL);
    }

    @Test
    void nullsAreHeldByOptionalColumnsAndNullableKeysOnly() {
        Table customers = MODEL.requireTable("customers");
        Table orders = MODEL.requireTable("orders");

        assertThat(customers.column("id").orElseThrow().effectiveNullRatio()).isZero();
        assertThat(customers.column("born").orElseThrow().effectiveNullRatio()).isEqualTo(0.05);
        assertThat(customers.column("nick").orElseThrow().effectiveNullRatio()).isEqualTo(0.25);
        assertThat(orders.column("customer_id").orElseThrow().isNullable()).isTrue();
        assertThat(orders.column("customer_id").orElseThrow().effectiveNullRatio())
                .isEqualTo(0.10);
    }

    @Test
    void thePrimaryKeyIsUniqueWithoutSayingSo() {
        Table customers = MODEL.requireTable("customers");

        assertThat(customers.isUnique(customers.column("id").orElseThrow())).isTrue();
        assertThat(customers.isUnique(customers.column("nick").orElseThrow())).isFalse();
    }

    @Test
    void aSliceHoldsTheTableAndAllItReferences() {
        assertThat(MODEL.sliceFor("orders").tables()).extracting(Table::name).containsExactly("customers", "orders");
        assertThat(MODEL.sliceFor("customers").tables()).extracting(Table::name).containsExactly("customers");
        assertThatThrownBy(() -> MODEL.sliceFor("nope"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'nope'");
    }

    @ParameterizedTest
    @CsvSource({
        "INT, INT, integer",
        "integer, INT, integer",
        "Integer, INT, integer",
        "bigint, BIGINT, bigint",
        "FLOAT, FLOAT, double precision",
        "double, FLOAT, double precision",
        "boolean, BOOLEAN, boolean",
        "varchar, VARCHAR, varchar(255)",
        "Date, DATE, date"
    })
    void typesHaveSynonymsAndAnyCase(String written, DataType type, String postgresType) {
        Column column = ExperimentReader.fromJson(Definitions.withColumn("\"data_type\":\"" + written + "\""))
                .orThrow()
                .requireTable("t")
                .column("c")
                .orElseThrow();

        assertThat(column.dataType()).isEqualTo(type);
        assertThat(column.postgresType()).isEqualTo(postgresType);
    }

    @ParameterizedTest
    @CsvSource({"en, en", "de-CH, de-CH", "de_ch, de-CH", "EN, en", "zh-hant-tw, zh-Hant-TW"})
    void localesAreStoredAsLanguageTags(String written, String tag) {
        String json = Definitions.withColumn("\"data_type\":\"INT\"")
                .replace("{\"name\":\"shop\"", "{\"name\":\"shop\",\"locale\":\"" + written + "\"");

        assertThat(ExperimentReader.fromJson(json).orThrow().locale()).isEqualTo(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "english please", "de-!!!", "und", "x"})
    void otherLocalesAreRefused(String written) {
        String json = Definitions.withColumn("\"data_type\":\"INT\"")
                .replace("{\"name\":\"shop\"", "{\"name\":\"shop\",\"locale\":\"" + written + "\"");

        assertThat(Definitions.faultsOf(json))
                .containsExactly(new Fault("/locale", "must be a language tag such as en or de-CH", written));
    }

    @Test
    void explicitNullsCountAsAbsent() {
        String json = Definitions.withColumn(
                "\"data_type\":\"VARCHAR\",\"required\":null,\"is_unique\":null,\"null_ratio\":null,\"min_value\":null,"
                        + "\"varchar_length\":null,\"date_start\":null,\"faker_rule\":null,\"foreign_key\":null");

        assertThat(ExperimentReader.fromJson(json).orThrow())
                .isEqualTo(ExperimentReader.fromJson(Definitions.withColumn("\"data_type\":\"VARCHAR\""))
                        .orThrow());
    }

    @Test
    void noRowsAreAnEmptyTable() {
        String json = Definitions.withColumn("\"data_type\":\"INT\"").replace("\"target_rows\":1", "\"target_rows\":0");

        assertThat(ExperimentReader.fromJson(json).orThrow().requireTable("t").targetRows())
                .isZero();
    }

    @Test
    void unknownFieldsAreAcceptedWithAWarningThatNamesThem() {
        ExperimentReading reading = ExperimentReader.fromJson("""
                {"name":"shop","owner":"me","a/b~c":[1],"tables":[{"name":"t","target_rows":1,"colour":null,
                 "warnings":["imported"],"columns":[{"name":"c","data_type":"INT","is_uniqe":true}]}]}
                """);

        assertThat(reading.valid()).isPresent();
        assertThat(reading.warnings())
                .containsExactly(
                        new Fault("/owner", "unknown field 'owner' is ignored", "me"),
                        new Fault("/a~1b~0c", "unknown field 'a/b~c' is ignored", "[1]"),
                        new Fault("/tables/0/colour", "unknown field 'colour' is ignored", null),
                        new Fault("/tables/0/columns/0/is_uniqe", "unknown field 'is_uniqe' is ignored", true));
    }

    @Test
    void aNullRatioWithoutEffectIsAWarning() {
        ExperimentReading reading =
                ExperimentReader.fromJson(Definitions.withColumn("\"data_type\":\"INT\",\"null_ratio\":0.5"));

        assertThat(reading.valid()).isPresent();
        assertThat(reading.warnings()).extracting(Fault::pointer).containsExactly("/tables/0/columns/0/null_ratio");
    }

    @Test
    void aFaultyDefinitionIsNoExperimentButAnErrorWithAllFaults() {
        ExperimentReading reading = ExperimentReader.fromJson("{}");

        assertThat(reading.valid()).isEmpty();
        assertThatThrownBy(reading::orThrow).isInstanceOfSatisfying(DwsimException.class, e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.INVALID_EXPERIMENT);
            assertThat(e).hasMessage("the experiment has 2 faults");
            assertThat(e.faults()).isEqualTo(reading.faults());
        });
    }
}
