package io.dwsim.system.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BiFunction;
import java.util.zip.CRC32;

/** An answer larger than what a gateway has room for when some of them are kept whole, and what it has to be. */
final class LargeResult {

    static final String SQL = "SELECT i, repeat(md5(i::text), 4) AS t FROM generate_series(1, 200000) AS i";

    private static final int ROWS = 200_000;
    private static final String PARQUET_CHECK =
            "SELECT count(*), sum(i), count(*) FILTER (t = repeat(md5(i::VARCHAR), 4)) FROM '%s'";

    private final Sum csv = sum("i,t\r\n", (i, text) -> i + "," + text + "\r\n");
    private final Sum ndjson = sum("", (i, text) -> "{\"i\":" + i + ",\"t\":\"" + text + "\"}\n");

    private record Sum(long bytes, long crc) {}

    void checkCsv(InputStream body) throws IOException {
        assertThat(sum(body)).as("a large CSV").isEqualTo(csv);
    }

    void checkNdjson(InputStream body) throws IOException {
        assertThat(sum(body)).as("a large NDJSON").isEqualTo(ndjson);
    }

    void checkParquet(Path file) throws Exception {
        long sum = ROWS * (ROWS + 1L) / 2;
        assertThat(DuckDb.query(PARQUET_CHECK.formatted(file)))
                .as("a large Parquet file")
                .isEqualTo(List.of(List.of("200000", Long.toString(sum), "200000")));
    }

    private static Sum sum(InputStream body) throws IOException {
        CRC32 crc = new CRC32();
        long bytes = 0;
        byte[] buffer = new byte[1 << 16];
        try (body) {
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                crc.update(buffer, 0, read);
                bytes += read;
            }
        }
        return new Sum(bytes, crc.getValue());
    }

    private static Sum sum(String header, BiFunction<Integer, String, String> line) {
        CRC32 crc = new CRC32();
        long bytes = header.length();
        crc.update(header.getBytes(StandardCharsets.US_ASCII));
        MessageDigest md5 = md5();
        for (int i = 1; i <= ROWS; i++) {
            byte[] digest = md5.digest(Integer.toString(i).getBytes(StandardCharsets.US_ASCII));
            byte[] text =
                    line.apply(i, HexFormat.of().formatHex(digest).repeat(4)).getBytes(StandardCharsets.US_ASCII);
            crc.update(text);
            bytes += text.length;
        }
        return new Sum(bytes, crc.getValue());
    }

    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
