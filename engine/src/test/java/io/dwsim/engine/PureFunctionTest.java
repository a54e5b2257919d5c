package io.dwsim.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.common.experiment.Experiment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Promise 1: a value depends on seed, table, column, row and rule, and on nothing else. */
class PureFunctionTest {

    private static final String PARENTS = """
            {name: parents, target_rows: 300, primary_key: [id], columns: [
              {name: id, data_type: INT},
              {name: code, data_type: VARCHAR, varchar_length: 40, is_unique: true, faker_rule: company,
               required: false, null_ratio: 0.3}]}""";

    private static final String ID = "{name: id, data_type: BIGINT, is_unique: true}";
    private static final String EMAIL = "{name: email, data_type: VARCHAR, faker_rule: email, is_unique: true}";
    private static final String CITY = "{name: city, data_type: VARCHAR, faker_rule: city, required: false}";
    private static final String IBAN = "{name: iban, data_type: VARCHAR, faker_rule: iban}";
    private static final String DAY = "{name: day, data_type: DATE, is_unique: true, date_start: 1000-01-01}";
    private static final String PRICE = "{name: price, data_type: FLOAT, required: false, null_ratio: 0.5}";
    private static final String PARENT =
            "{name: parent, data_type: INT, foreign_key: {references_table: parents, references_column: id}}";
    private static final String CODE = "{name: code, data_type: VARCHAR, varchar_length: 40,"
            + " foreign_key: {references_table: parents, references_column: code, nullable: true}}";
    private static final List<String> COLUMNS = List.of(ID, EMAIL, CITY, IBAN, DAY, PRICE, PARENT, CODE);
    private static final List<String> NAMES = List.of("id", "email", "city", "iban", "day", "price", "parent", "code");

    @Property(tries = 15)
    void theSizeOfBatchesMakesNoDifference(@ForAll @IntRange(min = 1, max = 1_500) int batchSize) {
        assertThat(Rows.all(generator(children(COLUMNS) + ", " + PARENTS), batchSize))
                .isEqualTo(Rows.all(generator(children(COLUMNS) + ", " + PARENTS), 1_000));
    }

    @Example
    void aRowIsTheSameWhenItIsGeneratedAlone() {
        TableGenerator generator = generator(children(COLUMNS) + ", " + PARENTS);
        List<List<Object>> all = Rows.all(generator, 1_000);
        ColumnBatch batch = generator.newBatch(1);

        for (int row : new int[] {999, 0, 500, 1, 998}) {
            generator.generate(row, 1, batch);
            assertThat(Rows.row(generator.columns(), batch, 0)).isEqualTo(all.get(row));
        }
    }

    @Example
    void otherColumnsAndTheirOrderMakeNoDifference() {
        String others = PARENTS + ", {name: other, target_rows: 5, columns: [" + ID + "]}";
        TableGenerator all = generator(others + ", " + children(COLUMNS));
        List<String> reversed = new ArrayList<>(COLUMNS);
        Collections.reverse(reversed);
        TableGenerator backwards = generator(children(reversed) + ", " + PARENTS);

        for (int i = 0; i < COLUMNS.size(); i++) {
            TableGenerator alone = generator(children(List.of(COLUMNS.get(i))) + ", " + PARENTS);
            List<Object> expected = Rows.column(all, NAMES.get(i), 1_000);
            assertThat(Rows.column(alone, NAMES.get(i), 1_000)).isEqualTo(expected);
            assertThat(Rows.column(backwards, NAMES.get(i), 1_000)).isEqualTo(expected);
        }
    }

    @Example
    void aSliceOfTheExperimentGivesTheSameValues() {
        Experiment whole = Rows.experiment(
                children(COLUMNS) + ", " + PARENTS + ", {name: other, target_rows: 5, columns: [" + ID + "]}");

        assertThat(Rows.all(TableGenerator.compile(whole.sliceFor("children"), "children", 42, Map.of()), 100))
                .isEqualTo(Rows.all(TableGenerator.compile(whole, "children", 42, Map.of()), 100));
    }

    @Example
    void theNullRatioDecidesOnlyWhichCellsAreNull() {
        String price = "{name: price, data_type: FLOAT, required: false, null_ratio: %s}";
        List<Object> none = Rows.column(generator(children(List.of(price.formatted("0")))), "price", 100);
        List<Object> some = Rows.column(generator(children(List.of(price.formatted("0.4")))), "price", 100);

        assertThat(some).containsNull();
        for (int row = 0; row < none.size(); row++) {
            assertThat(some.get(row)).isIn(none.get(row), null);
        }
    }

    @Example
    void theRowCountMakesNoDifferenceToRowsThatStay() {
        Experiment experiment = Rows.experiment(children(COLUMNS) + ", " + PARENTS);
        TableGenerator few = TableGenerator.compile(experiment, "children", 42, Map.of("children", 10L));
        TableGenerator many = TableGenerator.compile(experiment, "children", 42, Map.of("children", 100_000L));

        assertThat(few.rowCount()).isEqualTo(10);
        ColumnBatch batch = many.newBatch(10);
        many.generate(0, 10, batch);
        List<List<Object>> expected = Rows.all(few, 10);
        for (int row = 0; row < 10; row++) {
            assertThat(Rows.row(many.columns(), batch, row)).isEqualTo(expected.get(row));
        }
    }

    @Example
    void seedTableAndColumnAllMakeADifference() {
        Experiment experiment = Rows.experiment("""
                {name: a, target_rows: 100, columns: [{name: x, data_type: INT}, {name: y, data_type: INT}]},
                {name: b, target_rows: 100, columns: [{name: x, data_type: INT}]}""");
        List<Object> reference = Rows.column(experiment, "a", "x");

        assertThat(Rows.column(experiment, "a", "y")).isNotEqualTo(reference);
        assertThat(Rows.column(experiment, "b", "x")).isNotEqualTo(reference);
        assertThat(Rows.column(TableGenerator.compile(experiment, "a", 43, Map.of()), "x", 100))
                .isNotEqualTo(reference);
    }

    @Example
    void defaultLocaleAndTimeZoneMakeNoDifference() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Fingerprint reference = GoldenValuesTest.fakerFingerprint("en");
        try {
            for (String tag : new String[] {"tr-TR", "ar-EG", "th-TH-u-ca-buddhist-nu-thai", "en-US"}) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                assertThat(GoldenValuesTest.fakerFingerprint("en")).isEqualTo(reference);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Example
    void generatorsOfSeveralThreadsDoNotDisturbEachOther() throws Exception {
        List<List<Object>> expected = Rows.all(generator(children(COLUMNS) + ", " + PARENTS), 1_000);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<List<List<Object>>>> tasks = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                tasks.add(() -> Rows.all(generator(children(COLUMNS) + ", " + PARENTS), 37));
            }
            for (Future<List<List<Object>>> rows : threads.invokeAll(tasks)) {
                assertThat(rows.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static String children(List<String> columns) {
        return "{name: children, target_rows: 1000, columns: [" + String.join(", ", columns) + "]}";
    }

    private static TableGenerator generator(String tables) {
        return TableGenerator.compile(Rows.experiment(tables), "children", 42, Map.of());
    }
}
