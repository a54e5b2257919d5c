package io.dwsim.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.DataType;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class RangesTest {

    private static DecimalRange range(String min, String max) {
        return DecimalRange.of(Column.of("c", DataType.DECIMAL)
                .precision(5)
                .scale(2)
                .minValue(min.isEmpty() ? null : new BigDecimal(min))
                .maxValue(max.isEmpty() ? null : new BigDecimal(max))
                .build());
    }

    @Test
    void aRangeWithoutNumbersIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LongRange(1, 0))
                .withMessageContaining("from 1 to 0");
        assertThatIllegalArgumentException().isThrownBy(() -> range("999.999", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> range("", "-999.991"));
    }

    @Test
    void boundsOfDecimalsAreRoundedInwards() {
        assertThat(range("999.989", "")).isEqualTo(decimals(99_999, 99_999));
        assertThat(range("-999.995", "-999.98")).isEqualTo(decimals(-99_999, -99_998));
        assertThat(range("", "0.001")).isEqualTo(decimals(0, 0));
    }

    private static DecimalRange decimals(long least, long greatest) {
        return new DecimalRange(BigInteger.valueOf(least), BigInteger.valueOf(greatest));
    }
}
