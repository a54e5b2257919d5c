package io.dwsim.engine.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Golden values: when one of them changes, stored seeds no longer give the data they gave, which is a breaking change. */
class GoldenPatternsTest {

    @Test
    void randomTextsKeepTheirValues() {
        assertThat(random("[A-Z]{3}-\\d{4}")).containsExactly("MZP-1344", "OBU-9722", "TLD-3449");
        assertThat(random("\\w+@(shop|mail)\\.(com|org)"))
                .containsExactly("TybY8O@shop.com", "Z2nwulDGqw@mail.org", "kR8@shop.com");
        assertThat(random("(?i)ab*[c-e]{2,4}?(x|yz|)")).containsExactly("abbbBBEeeX", "aBbbbbBee", "ABBBBBBbbCCDx");
        assertThat(random("[\\x{1F600}-\\x{1F64F}ä-ü]{3}[^a-z]*"))
                .containsExactly(
                        "\uD83D\uDE18\uD83D\uDE4D\uD83D\uDE26);@?\\",
                        "\uD83D\uDE22è\uD83D\uDE3B_T.1Z`OR:!",
                        "\uD83D\uDE36\uD83D\uDE14ò8A");
    }

    @Test
    void numberedTextsKeepTheirValues() {
        assertThat(numbered("[A-Z]{3}-\\d{4}")).containsExactly("AAA-0000", "AAA-0001", "IRI-6666", "ZZZ-9999");
        assertThat(numbered("(19|20)\\d\\d-(0[1-9]|1[0-2])"))
                .containsExactly("1900-01", "1900-02", "1966-09", "2099-12");
    }

    @Test
    void numberedTextsOfHugeLanguagesKeepTheirValues() {
        assertThat(numbered("[A-Z0-9]{13}"))
                .containsExactly("VF5MFZ82ZB3CJ", "QD60KKZW5V1XQ", "IG1VKUX678NB0", "L3VMQCJL7O3C6");
        assertThat(numbered("(?i)[a-f\\d]{32}"))
                .containsExactly(
                        "d90f273a5e8aBCFBAa4CF181F1689bdD",
                        "a89e4DA46dBBe43C1BBbBbb0c0BA4Cee",
                        "B9ecCBe46BcEDacE52A8Da6C3E97c4f0",
                        "D2a868fDF8BC2B75eD01fDA1E5beFE7F");
        assertThat(numbered("(web|[a-z]{3,20})-[äöü\\x{1F600}]{8}"))
                .first()
                .isEqualTo("wlazcieugykhyluzekvf-ö\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00ääöä");
    }

    private static List<String> random(String pattern) {
        PatternLanguage language = PatternLanguage.compile(pattern, 20);
        return LongStream.of(0, 1, 1_000_000_007)
                .mapToObj(row -> Texts.random(language, row))
                .toList();
    }

    private static List<String> numbered(String pattern) {
        RankedLanguage language = PatternLanguage.compile(pattern, 40).ranked();
        return LongStream.of(0, 1, language.size() / 3, language.size() - 1)
                .mapToObj(index -> Texts.at(language, index))
                .toList();
    }
}
