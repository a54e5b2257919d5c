package io.dwsim.common.failure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StorableTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "straße", "a\uD83D\uDE00b", "\uD83D\uDE00\uD83D\uDE00", "\uFFFD", "\u0001"})
    void wholeCharactersAreKept(String text) {
        assertThat(StorableText.isStorable(text)).isTrue();
        assertThat(StorableText.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "a\0b", "\uD83D", "a\uD83Db", "\uDE00", "\uDE00\uD83D", "\uD83D\uD83D\uDE00"})
    void halvesAndNulAreReplaced(String text) {
        assertThat(StorableText.isStorable(text)).isFalse();
        assertThat(StorableText.of(text)).contains("\uFFFD");
        assertThat(StorableText.isStorable(StorableText.of(text))).isTrue();
    }
}
