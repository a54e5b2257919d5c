package io.dwsim.sql.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikePatternTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            order_id  | %id       | true
            order_id  | order%    | true
            order_id  | %r%r%     | true
            order_id  | %rr%      | false
            order_id  | ORDER__D  | true
            order_id  | order_    | false
            order_id  | %         | true
            order_id  | order_id% | true
            order_id  | order     | false
            Order.ID  | order_id  | true
            orderXid  | order.id  | false
            aab       | %ab       | true
            ''        | %%        | true
            ''        | _         | false
            """)
    void percentIsAnyTextAndUnderscoreAnyCharacter(String name, String pattern, boolean expected) {
        assertThat(LikePattern.matches(name, pattern)).isEqualTo(expected);
    }

    @Test
    void noPatternTakesLong() {
        String name = "a".repeat(63);
        boolean found = assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> LikePattern.matches(name, "%a".repeat(30) + "%b"));
        assertThat(found).isFalse();
    }
}
