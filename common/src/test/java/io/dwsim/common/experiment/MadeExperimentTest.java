package io.dwsim.common.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.common.json.DwsimJson;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Experiments that a program made are read as if they had been written down. */
class MadeExperimentTest {

    private static final Column ID = Column.of("id", DataType.BIGINT).build();

    static List<List<Table>> fine() {
        return List.of(
                List.of(table("a", ID, texts("kind", "x", "y"))),
                List.of(table("child", reference("parent")), parent(), table("c", ID)),
                List.of(table("a", ID, note()), table("b", note(), ID), table("c", ID, note(), texts("k", "x", "y"))),
                List.of(table("a", texts("k", "x")), table("b", texts("k", "x")), parent(), pair("again")),
                List.of(pair("pairs"), keyToPair(Column.of("y", DataType.BIGINT))));
    }

    static List<List<Table>> notFine() {
        Column pointless = Column.of("c", DataType.INT).nullRatio(0.5).build();
        return List.of(
                List.of(),
                List.of(table("a", ID), table("a", ID), table("b", ID, reference("nowhere"))),
                List.of(table("a", pointless), table("b", reference("a"), pointless), table("")),
                List.of(table("a", texts("kind", "x", "y", "x"))),
                List.of(
                        table("a", ID, note()),
                        table("b", note(), note()),
                        table("c", ID, pointless),
                        table("d", note())),
                List.of(table("a", pointless), table("b", pointless), table("c", pointless, ID)),
                List.of(table("a", ID), pair("pairs"), keyToPair(note().toBuilder())),
                List.of(pair("pairs"), keyToPair(Column.of("y", DataType.BIGINT).minValue(BigDecimal.ONE))));
    }

    @ParameterizedTest
    @MethodSource("fine")
    void whatIsFineIsTheSame(List<Table> tables) {
        ExperimentReading reading = read("en", tables);

        assertThat(reading).isEqualTo(written("en", tables));
        assertThat(reading.orThrow().tables()).hasSameSizeAs(tables);
    }

    @ParameterizedTest
    @MethodSource("notFine")
    void findingsAreTheSameInTheSameOrder(List<Table> tables) {
        ExperimentReading reading = read("en", tables);

        assertThat(reading).isEqualTo(written("en", tables));
        assertThat(reading.faults().size() + reading.warnings().size()).isPositive();
    }

    @Test
    void findingsOfTheHeadAreTheSame() {
        List<Table> tables = List.of(parent());

        ExperimentReading reading = read("no such language", tables);

        assertThat(reading).isEqualTo(written("no such language", tables));
        assertThat(reading.faults()).singleElement().satisfies(fault -> assertThat(fault.pointer())
                .isEqualTo("/locale"));
    }

    private static ExperimentReading read(String locale, List<Table> tables) {
        return ExperimentReader.read(
                experiment(locale, List.of()),
                tables.stream().<Supplier<Table>>map(table -> () -> table).toList());
    }

    private static ExperimentReading written(String locale, List<Table> tables) {
        return ExperimentReader.read(DwsimJson.mapper().valueToTree(experiment(locale, tables)));
    }

    private static Experiment experiment(String locale, List<Table> tables) {
        return new Experiment("shop", null, locale, tables, "postgres", "redshift");
    }

    private static Table table(String name, Column... columns) {
        return new Table(name, 10L, List.of(columns), List.of());
    }

    private static Table parent() {
        return new Table("parent", 10L, List.of(ID), List.of("id"));
    }

    private static Column reference(String table) {
        return Column.of("parent_id", DataType.BIGINT)
                .foreignKey(new ForeignKey(table, "id", true))
                .build();
    }

    private static Column note() {
        return Column.of("noted", DataType.TIMESTAMP)
                .required(false)
                .nullRatio(0.25)
                .dateStart(DateBound.parse("2024-02-29T13:30:00.5"))
                .dateEnd(DateBound.parse("2025-01-31"))
                .sourceType("TIMESTAMP")
                .build();
    }

    private static Column texts(String name, String... values) {
        return Column.of(name, DataType.TEXT)
                .isUnique(true)
                .values(List.of(values).stream()
                        .map(value -> new ValueChoice(value, null))
                        .toList())
                .build();
    }

    private static Table pair(String name) {
        List<Column> columns = List.of(ID, Column.of("other", DataType.BIGINT).build());
        return new Table(
                name, 10L, columns, List.of(), List.of(List.of("id", "other")), List.of(), List.of(), "shop." + name);
    }

    private static Table keyToPair(ColumnBuilder second) {
        CompositeForeignKey key = new CompositeForeignKey(List.of("x", "y"), "pairs", List.of("id", "other"), false);
        List<Column> columns = List.of(Column.of("x", DataType.BIGINT).build(), second.build());
        return new Table("of_pair", 10L, columns, List.of(), List.of(), List.of(key), List.of(), "shop.of_pair");
    }
}
