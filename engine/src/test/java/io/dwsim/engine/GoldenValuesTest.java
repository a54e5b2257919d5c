package io.dwsim.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.common.experiment.Experiment;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The values of this engine version, written down. A test here that fails means that stored seeds no longer give the data
 * they gave: a breaking change, which needs a new {@link EngineVersion#CURRENT}, whether it came from our own code, an
 * update of Datafaker or another JDK.
 */
class GoldenValuesTest {

    private static final Experiment SHOP = Rows.experiment("""
            {name: customers, target_rows: 1000, primary_key: [id], columns: [
              {name: id, data_type: BIGINT},
              {name: first_name, data_type: VARCHAR, varchar_length: 50, faker_rule: first_name},
              {name: email, data_type: VARCHAR, varchar_length: 100, faker_rule: email, is_unique: true},
              {name: city, data_type: VARCHAR, varchar_length: 80, faker_rule: city, required: false},
              {name: code, data_type: VARCHAR, varchar_length: 8, is_unique: true},
              {name: token, data_type: VARCHAR, faker_rule: uuid4, is_unique: true},
              {name: badge, data_type: INT, is_unique: true, min_value: 1, max_value: 5000},
              {name: age, data_type: INT, min_value: 18, max_value: 99},
              {name: balance, data_type: FLOAT, min_value: -100, max_value: 10000},
              {name: active, data_type: BOOLEAN},
              {name: signup, data_type: DATE},
              {name: note, data_type: VARCHAR}]},
            {name: orders, target_rows: 2000, primary_key: [id], columns: [
              {name: id, data_type: BIGINT},
              {name: customer_id, data_type: BIGINT,
               foreign_key: {references_table: customers, references_column: id}},
              {name: email, data_type: VARCHAR, varchar_length: 100,
               foreign_key: {references_table: customers, references_column: email, nullable: true}},
              {name: previous_id, data_type: BIGINT,
               foreign_key: {references_table: orders, references_column: id, nullable: true}}]}""");

    @Test
    void everyTypeKeepsItsValues() {
        assertThat(row("customers", 0))
                .isEqualTo(
                        "1 | Demetrice | sanjuanita.crona.kmiv2vd@example.org | Mylesborough | tj7usmio | "
                                + "e01285ff-a790-44dd-81c0-8d0501e047f3 | 4123 | 52 | 6498.522713593602 | false | 2024-03-16 | animi");
        assertThat(row("customers", 999))
                .isEqualTo(
                        "1000 | Celena | ngan.herman.gh02f6o@example.net | South Janisstad | vh1jwzkz | "
                                + "7da0b08c-ec8a-4fde-b318-5dd877596643 | 295 | 66 | 3736.255749797389 | false | 2022-02-28 | voluptas");
    }

    @Test
    void foreignKeysKeepTheirParents() {
        assertThat(row("orders", 0)).isEqualTo("1 | 166 | ping.stokes.vstbqt6@example.net | null");
        assertThat(row("orders", 1999)).isEqualTo("2000 | 786 | null | 1235");
    }

    @Test
    void aSmallExperimentKeepsItsFingerprint() {
        assertThat(fingerprint(SHOP, "customers")).hasToString("90019d27f321ca691f2ef26a843d2944");
        assertThat(fingerprint(SHOP, "orders")).hasToString("0bd80dfce29683c010144cd32d579aaa");
    }

    /** Covers every word list, and every call into Datafaker, in scripts of several kinds. */
    @Test
    void everyFakerRuleKeepsItsValues() {
        assertThat(fakerFingerprint("en")).hasToString("2067339be35861810c551e92d3c19cfc");
        assertThat(fakerFingerprint("de-CH")).hasToString("84775ef0ebcfdadc57bf77e3a9b33bee");
        assertThat(fakerFingerprint("ja")).hasToString("99a67c11a2bc342aab6257601916d8f7");
        assertThat(fakerFingerprint("tr")).hasToString("f0f12df492a3f82207d000c457cab82f");
    }

    @Test
    void theVersionIsTheOneTheseValuesBelongTo() {
        assertThat(EngineVersion.CURRENT).isEqualTo("1");
    }

    static Fingerprint fakerFingerprint(String locale) {
        String columns = FakerRules.names().stream()
                .map(rule -> "{name: " + rule + ", data_type: VARCHAR, faker_rule: " + rule + "}")
                .collect(Collectors.joining(", "));
        Experiment experiment = Rows.experiment(locale, "{name: t, target_rows: 50, columns: [" + columns + "]}");
        return fingerprint(experiment, "t");
    }

    private static Fingerprint fingerprint(Experiment experiment, String table) {
        TableGenerator generator = TableGenerator.compile(experiment, table, Rows.SEED, Map.of());
        ColumnBatch batch = generator.newBatch((int) generator.rowCount());
        generator.generate(0, batch.capacity(), batch);
        return TableFingerprint.of(generator.columns(), batch);
    }

    private static String row(String table, long row) {
        TableGenerator generator = TableGenerator.compile(SHOP, table, Rows.SEED, Map.of());
        ColumnBatch batch = generator.newBatch(1);
        generator.generate(row, 1, batch);
        List<Object> values = Rows.row(generator.columns(), batch, 0);
        return values.stream().map(String::valueOf).collect(Collectors.joining(" | "));
    }
}
