package io.dwsim.gateway.run.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WaitPreferenceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '\0',
            value = {
                "wait=30 # 30",
                "WAIT=30 # 30",
                "wait = 007 # 7",
                "wait=0 # 0",
                "wait=\"15\" # 15",
                "respond-async, wait=10 # 10",
                "return=minimal; foo=\"a,wait=3\", wait=4 # 4",
                "wait=5; really # 5",
                ",, wait=6, # 6",
                "wait=1, wait=2 # 1",
                "wait=999999999999999999999999 # 2147483647"
            })
    void aWaitIsFoundAmongPreferences(String header, long seconds) {
        assertThat(WaitPreference.in(List.of(header))).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "wait",
                "wait=",
                "wait=soon",
                "wait=-1",
                "wait=1.5",
                "wait=1 2",
                "wait=\"",
                "wait=٣",
                "await=3",
                "return=\"wait=3\"",
                "wait=soon, wait=3",
                "\"wait=3\"",
                "(,),=,wait=3"
            })
    void whatIsNoWaitIsAsIfItWereNotThere(String header) {
        assertThat(WaitPreference.in(List.of(header))).isEmpty();
    }

    @Test
    void severalHeadersAreOneList() {
        assertThat(WaitPreference.in(List.of("respond-async", "wait=2", "wait=3")))
                .contains(Duration.ofSeconds(2));
        assertThat(WaitPreference.in(List.of())).isEmpty();
    }
}
