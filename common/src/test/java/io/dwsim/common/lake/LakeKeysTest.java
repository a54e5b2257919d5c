package io.dwsim.common.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LakeKeysTest {

    @Test
    void everythingHasItsPlace() {
        assertThat(LakeKeys.experiment("shop")).isEqualTo("experiments/shop/");
        assertThat(LakeKeys.run("shop", 7)).isEqualTo("experiments/shop/runs/7/");
        assertThat(LakeKeys.part("shop", 7, "orders", 3))
                .isEqualTo("experiments/shop/runs/7/orders/part-00003.parquet");
        assertThat(LakeKeys.part("shop", 7, "orders", 1_234_567))
                .isEqualTo("experiments/shop/runs/7/orders/part-1234567.parquet");
        assertThat(LakeKeys.manifest("shop", 7)).isEqualTo("experiments/shop/runs/7/manifest.json");
    }

    @ParameterizedTest
    @CsvSource({
        ".., %2E%2E",
        "., %2E",
        "a/b, a%2Fb",
        "%2e, %252e",
        "a b, a%20b",
        "größe, gr%C3%B6%C3%9Fe",
        "日本, %E6%97%A5%E6%9C%AC",
        "a~b, a%7Eb",
        "manifest.json, manifest%2Ejson",
        "A_b-9, A_b-9"
    })
    void namesArePercentEncoded(String name, String encoded) {
        assertThat(LakeKeys.experiment(name)).isEqualTo("experiments/" + encoded + "/");
        assertThat(LakeKeys.part("x", 1, name, 0)).isEqualTo("experiments/x/runs/1/" + encoded + "/part-00000.parquet");
    }

    @Property(tries = 500)
    void noNameLeavesItsPlaceOrMeetsAnother(@ForAll String name, @ForAll String other) {
        String key = LakeKeys.experiment(name);

        assertThat(key).matches("experiments/[A-Za-z0-9_%-]*/");
        assertThat(LakeKeys.part("x", 1, name, 0).split("/", -1)).hasSize(6);
        if (isWellFormed(name) && isWellFormed(other) && !name.equals(other)) {
            assertThat(key).isNotEqualTo(LakeKeys.experiment(other));
        }
    }

    private static boolean isWellFormed(String name) {
        return name.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    @Test
    void numbersAreWrittenWithTheSameDigitsInEveryCountry() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(LakeKeys.part("é", 7, "t", 12)).isEqualTo("experiments/%C3%A9/runs/7/t/part-00012.parquet");
        } finally {
            Locale.setDefault(before);
        }
    }
}
