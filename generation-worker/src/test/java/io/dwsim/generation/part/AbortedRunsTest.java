package io.dwsim.generation.part;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AbortedRunsTest {

    private final AbortedRuns aborted = new AbortedRuns();

    @Test
    void whatWasHeardIsKnown() {
        aborted.add(5);

        assertThat(aborted.contains(5)).isTrue();
        assertThat(aborted.contains(6)).isFalse();
    }

    @Test
    void theOldestAreForgottenSoThatItNeverFillsTheMemory() {
        for (long run = 1; run <= 10_000; run++) {
            aborted.add(run);
        }

        assertThat(aborted.contains(10_000)).isTrue();
        assertThat(aborted.contains(6_000)).isTrue();
        assertThat(aborted.contains(5_000)).isFalse();
    }
}
