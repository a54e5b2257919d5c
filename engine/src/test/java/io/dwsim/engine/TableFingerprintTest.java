package io.dwsim.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dwsim.common.experiment.Experiment;
import java.math.BigInteger;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class TableFingerprintTest {

    private static final String ID = "{name: id, data_type: BIGINT, is_unique: true}";
    private static final String NAME = "{name: name, data_type: VARCHAR, faker_rule: name, required: false}";
    private static final String PRICE = "{name: price, data_type: FLOAT}";
    private static final String PAID = "{name: paid, data_type: BOOLEAN, required: false}";

    private static TableGenerator generator(String... columns) {
        Experiment experiment = Rows.oneColumn(1_000, String.join(", ", columns));
        return TableGenerator.compile(experiment, "t", Rows.SEED, Map.of());
    }

    private static Fingerprint fingerprint(TableGenerator generator, long from, long to, int batchSize) {
        TableFingerprint sum = new TableFingerprint(generator.columns());
        ColumnBatch batch = generator.newBatch(batchSize);
        for (long first = from; first < to; first += batchSize) {
            generator.generate(first, (int) Math.min(batchSize, to - first), batch);
            sum.add(batch);
        }
        return sum.value();
    }

    @Property(tries = 30)
    void partsAddUpToTheWholeInAnyOrder(
            @ForAll @IntRange(max = 1_000) int cut, @ForAll @IntRange(min = 1, max = 300) int batchSize) {
        TableGenerator generator = generator(ID, NAME, PRICE, PAID);
        Fingerprint whole = fingerprint(generator, 0, 1_000, 1_000);

        Fingerprint second = fingerprint(generator, cut, 1_000, batchSize);
        Fingerprint first = fingerprint(generator, 0, cut, batchSize);

        assertThat(second.plus(first)).isEqualTo(whole);
        assertThat(first.plus(second)).isEqualTo(whole);
    }

    @Example
    void theOrderOfColumnsMakesNoDifference() {
        assertThat(fingerprint(generator(PAID, NAME, ID, PRICE), 0, 1_000, 1_000))
                .isEqualTo(fingerprint(generator(ID, NAME, PRICE, PAID), 0, 1_000, 1_000));
    }

    @Example
    void namesTypesAndValuesMakeADifference() {
        Fingerprint reference = fingerprint(generator(ID), 0, 1_000, 1_000);

        assertThat(fingerprint(generator("{name: id, data_type: INT, is_unique: true}"), 0, 1_000, 1_000))
                .isNotEqualTo(reference);
        assertThat(fingerprint(generator("{name: no, data_type: BIGINT, is_unique: true}"), 0, 1_000, 1_000))
                .isNotEqualTo(reference);
        assertThat(fingerprint(generator(ID), 0, 999, 1_000)).isNotEqualTo(reference);
        assertThat(fingerprint(generator(ID), 0, 0, 1)).isEqualTo(Fingerprint.ZERO);
    }

    @Example
    void cellsThatChangePlacesBetweenRowsMakeADifference() {
        String left = "{name: a, data_type: BIGINT, is_unique: true}";
        String right = "{name: b, data_type: BIGINT, is_unique: true}";
        String shuffled = "{name: b, data_type: BIGINT, is_unique: true, max_value: 1000}";

        assertThat(fingerprint(generator(left, shuffled), 0, 1_000, 100))
                .isNotEqualTo(fingerprint(generator(left, right), 0, 1_000, 100));
        assertThat(fingerprint(generator(shuffled), 0, 1_000, 100))
                .isEqualTo(fingerprint(generator(right), 0, 1_000, 100));
    }

    @Example
    void nullIsNotAValue() {
        String nothing = "{name: c, data_type: BIGINT, required: false, null_ratio: 1}";
        String zero = "{name: c, data_type: BIGINT, min_value: 0, max_value: 0}";

        assertThat(fingerprint(generator(nothing), 0, 10, 10)).isNotEqualTo(fingerprint(generator(zero), 0, 10, 10));
    }

    @Example
    void isTheSameForABatchAsASum() {
        TableGenerator generator = generator(ID, NAME);
        ColumnBatch batch = generator.newBatch(10);
        generator.generate(5, 10, batch);

        assertThat(TableFingerprint.of(generator.columns(), batch)).isEqualTo(fingerprint(generator, 5, 15, 10));
    }

    @Property
    void addsAs128BitNumbersDo(@ForAll long a, @ForAll long b, @ForAll long c, @ForAll long d) {
        Fingerprint sum = new Fingerprint(a, b).plus(new Fingerprint(c, d));

        BigInteger modulus = BigInteger.ONE.shiftLeft(128);
        assertThat(number(sum))
                .isEqualTo(number(new Fingerprint(a, b))
                        .add(number(new Fingerprint(c, d)))
                        .mod(modulus));
    }

    @Property
    void isReadBackFromItsText(@ForAll long high, @ForAll long low) {
        Fingerprint fingerprint = new Fingerprint(high, low);

        assertThat(fingerprint.toString()).hasSize(32);
        assertThat(Fingerprint.parse(fingerprint.toString())).isEqualTo(fingerprint);
    }

    @Example
    void refusesTextThatIsNone() {
        assertThatThrownBy(() -> Fingerprint.parse("abc")).hasMessageContaining("'abc'");
        assertThatThrownBy(() -> Fingerprint.parse("x".repeat(32))).isInstanceOf(IllegalArgumentException.class);
    }

    private static BigInteger number(Fingerprint fingerprint) {
        return new BigInteger(fingerprint.toString(), 16);
    }
}
