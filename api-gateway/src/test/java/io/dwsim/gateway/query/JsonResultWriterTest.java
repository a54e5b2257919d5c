package io.dwsim.gateway.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonResultWriterTest {

    @Test
    void writesOneObjectWithEveryDigit() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonResultWriter writer = new JsonResultWriter(out);
        writer.columns(List.of(
                new ResultColumn("n", "numeric"), new ResultColumn("b", "boolean"), new ResultColumn("t", "text")));
        writer.row(new String[] {"123456789012345678901234567890.10", "true", "İ\"\n"});
        writer.row(new String[] {"NaN", "false", null});
        writer.row(new String[] {"-1e+20", null, "7"});
        writer.end(3, true, 12);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("{\"columns\":[{\"name\":\"n\",\"type\":\"numeric\"},{\"name\":\"b\",\"type\":\"boolean\"},"
                        + "{\"name\":\"t\",\"type\":\"text\"}],\"rows\":[[123456789012345678901234567890.10,true,"
                        + "\"İ\\\"\\n\"],[\"NaN\",false,null],[-1e+20,null,\"7\"]],"
                        + "\"row_count\":3,\"truncated\":true,\"elapsed_ms\":12}");
    }

    @Test
    void showsMomentsInIsoForm() {
        assertThat(text("timestamptz", "2024-01-02 03:04:05.6+00")).isEqualTo("2024-01-02T03:04:05.6Z");
        assertThat(text("timestamptz", "2024-01-02 03:04:05+05:30")).isEqualTo("2024-01-02T03:04:05+05:30");
        assertThat(text("timestamp", "2024-01-02 03:04:05")).isEqualTo("2024-01-02T03:04:05");
        assertThat(text("timestamp", "0044-03-15 12:00:00 BC")).isEqualTo("0044-03-15T12:00:00 BC");
        assertThat(text("timestamp", "infinity")).isEqualTo("infinity");
        assertThat(text("boolean", "t")).isEqualTo("true");
    }

    private static String text(String type, String postgres) {
        return ResultText.conversion(type).apply(postgres);
    }
}
