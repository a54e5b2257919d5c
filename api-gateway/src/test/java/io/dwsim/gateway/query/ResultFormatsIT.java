package io.dwsim.gateway.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dwsim.gateway.query.Gateway.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.RecordReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResultFormatsIT {

    private static Warehouse warehouse;
    private static Gateway gateway;

    @TempDir
    Path directory;

    @BeforeAll
    static void start() {
        warehouse = new Warehouse();
        gateway = Gateway.over(warehouse, Map.of("dwsim.query.default-limit", "100", "dwsim.query.max-limit", "1000"));
    }

    @AfterAll
    static void stop() {
        gateway.close();
        warehouse.close();
    }

    @Test
    void csvTellsNullFromEmptyAndQuotesWhatNeedsIt() throws Exception {
        Answer answer = gateway.query(
                "SELECT NULL AS \"a,b\", '' AS e, 'say \"hi\"' AS q, E'x\\ny' AS n, 'Größe 🙂' AS u, 1.50 AS d, true AS t,"
                        + " TIMESTAMPTZ '2024-05-01 12:00+02' AS m, '\"' AS id",
                Map.of("format", "csv", "id", "mine.1"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("text/csv;header=present;charset=UTF-8");
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"query-mine.1.csv\"");
        assertThat(answer.http().body())
                .isEqualTo("\"a,b\",e,q,n,u,d,t,m,id\r\n"
                        + ",\"\",\"say \"\"hi\"\"\",\"x\ny\",Größe 🙂,1.50,true,2024-05-01T10:00:00Z,\"\"\"\"\r\n");
    }

    @Test
    void ndjsonHasAnObjectPerRowWithColumnsInOrderAndNamesThatDiffer() throws Exception {
        Answer answer = gateway.query(
                "SELECT i AS z, 'a' || i AS a, NULL AS n, i > 1 AS a FROM generate_series(1, 2) i",
                Map.of("format", "ndjson"));
        assertThat(answer.header("Content-Type")).isEqualTo("application/x-ndjson");
        assertThat(answer.http().body())
                .isEqualTo("{\"z\":1,\"a\":\"a1\",\"n\":null,\"a_2\":false}\n"
                        + "{\"z\":2,\"a\":\"a2\",\"n\":null,\"a_2\":true}\n");
        assertThat(gateway.query("SELECT 1 WHERE false", Map.of("format", "ndjson"))
                        .http()
                        .body())
                .isEmpty();
    }

    @Test
    void parquetKeepsTypesAndValues() throws Exception {
        Path file =
                download("SELECT 7::smallint AS s, 8 AS i, 9007199254740993 AS b, 1.5::real AS r, 'NaN'::float8 AS f,"
                        + " CAST(-12.34 AS numeric(6, 2)) AS d4, 123456789012.5::numeric(15, 1) AS d8,"
                        + " CAST(-1234567890123456789012345.67 AS numeric(30, 2)) AS d16, 0.1::numeric AS n, true AS t,"
                        + " 'é' AS x, DATE '1969-12-31' AS day, TIME '12:00:00.000001' AS clock,"
                        + " TIMESTAMP '2024-01-02 03:04:05.6' AS ts, TIMESTAMPTZ '2024-01-02 03:04:05+01' AS tz,"
                        + " '00000000-0000-0001-0000-000000000002'::uuid AS u, '{\"a\":1}'::jsonb AS j, '\\x00ff'::bytea AS y,"
                        + " ARRAY[1,2] AS l, NULL::int AS nothing");
        List<String> schema = footer(file).getFileMetaData().getSchema().getFields().stream()
                // Parquet folds names by the default locale
                .map(field -> field.toString().replace('ı', 'i'))
                .toList();
        assertThat(schema)
                .containsExactly(
                        "optional int32 s (INTEGER(16,true))",
                        "optional int32 i",
                        "optional int64 b",
                        "optional float r",
                        "optional double f",
                        "optional int32 d4 (DECIMAL(6,2))",
                        "optional int64 d8 (DECIMAL(15,1))",
                        "optional fixed_len_byte_array(16) d16 (DECIMAL(30,2))",
                        "optional double n",
                        "optional boolean t",
                        "optional binary x (STRING)",
                        "optional int32 day (DATE)",
                        "optional int64 clock (TIME(MICROS,false))",
                        "optional int64 ts (TIMESTAMP(MICROS,false))",
                        "optional int64 tz (TIMESTAMP(MICROS,true))",
                        "optional fixed_len_byte_array(16) u (UUID)",
                        "optional binary j (JSON)",
                        "optional binary y",
                        "optional binary l (STRING)",
                        "optional int32 nothing");
        Group row = firstRow(file);
        assertThat(row.getInteger("s", 0)).isEqualTo(7);
        assertThat(row.getLong("b", 0)).isEqualTo(9_007_199_254_740_993L);
        assertThat(row.getDouble("f", 0)).isNaN();
        assertThat(row.getInteger("d4", 0)).isEqualTo(-1234);
        assertThat(row.getLong("d8", 0)).isEqualTo(1_234_567_890_125L);
        assertThat(new BigInteger(row.getBinary("d16", 0).getBytes())).isEqualTo("-123456789012345678901234567");
        assertThat(row.getString("x", 0)).isEqualTo("é");
        assertThat(row.getInteger("day", 0)).isEqualTo(-1);
        assertThat(row.getLong("clock", 0)).isEqualTo(43_200_000_001L);
        assertThat(row.getLong("ts", 0)).isEqualTo(1_704_164_645_600_000L);
        assertThat(row.getLong("tz", 0)).isEqualTo(1_704_161_045_000_000L);
        assertThat(row.getBinary("u", 0).getBytes()).endsWith(0, 0, 0, 0, 0, 0, 0, 2);
        assertThat(row.getBinary("y", 0).getBytes()).containsExactly(0, 0xff);
        assertThat(row.getFieldRepetitionCount("nothing")).isZero();
    }

    @Test
    void parquetSaysWhatItHasNoPlaceFor() throws Exception {
        Answer answer = gateway.query("SELECT DATE 'infinity' AS never", Map.of("format", "parquet"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("detail").asString()).contains("infinity").contains("never");
        assertThat(answer.header("Content-Disposition")).isEmpty();
        assertThat(answer.header("Query-Id")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            */*                                                | application/json
            text/csv                                           | text/csv;header=present;charset=UTF-8
            application/json;q=0.5, application/x-ndjson       | application/x-ndjson
            application/*;q=0.9, text/csv;q=0.2                | application/json
            image/png, application/vnd.apache.parquet          | application/vnd.apache.parquet
            """)
    void acceptChoosesTheFormat(String accept, String contentType) throws Exception {
        HttpResponse<byte[]> response = gateway.client()
                .send(
                        gateway.queryRequest("SELECT 1 AS a", Map.of())
                                .header("Accept", accept)
                                .build(),
                        BodyHandlers.ofByteArray());
        assertThat(response.headers().firstValue("Content-Type")).contains(contentType);
    }

    @Test
    void theFieldWinsOverAccept() throws Exception {
        Answer answer = gateway.send(
                gateway.queryRequest("SELECT 1 AS a", Map.of("format", "csv")).header("Accept", "application/json"));
        assertThat(answer.http().body()).isEqualTo("a\r\n1\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "ndjson", "parquet"})
    void filesAreNotCutUnlessALimitIsAskedFor(String format) throws Exception {
        String sql = "SELECT i FROM generate_series(1, 3000) i";
        assertThat(rows(format, sql, Map.of("format", format))).isEqualTo(3000);
        assertThat(rows(format, sql, Map.of("format", format, "limit", 2500))).isEqualTo(2500);
        assertThat(gateway.query(sql, Map.of("limit", 2500)).status()).isEqualTo(400);
        assertThat(gateway.query(sql).json().get("row_count").asInt()).isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "ndjson", "parquet"})
    void aFileIsBrokenOffWhenItsQueryFailsMidway(String format) throws Exception {
        String incompressible = IntStream.range(0, 20)
                .mapToObj(n -> "md5((20 * i + " + n + ")::text)")
                .collect(Collectors.joining(" || "));
        HttpRequest request = gateway.queryRequest(
                        "SELECT " + incompressible + ", 1 / (90000 - i) FROM generate_series(1, 100000) i",
                        Map.of("format", format))
                .build();
        assertThatThrownBy(() -> gateway.client().send(request, BodyHandlers.ofByteArray()))
                .isInstanceOf(IOException.class);
        assertThat(gateway.query("SELECT 1").status()).isEqualTo(200);
    }

    private long rows(String format, String sql, Map<String, Object> more) throws Exception {
        if (format.equals("parquet")) {
            return footer(download(sql, more)).getBlocks().stream()
                    .mapToLong(block -> block.getRowCount())
                    .sum();
        }
        long lines = gateway.query(sql, more).http().body().lines().count();
        return format.equals("csv") ? lines - 1 : lines;
    }

    private Path download(String sql) throws Exception {
        return download(sql, Map.of("format", "parquet"));
    }

    private Path download(String sql, Map<String, Object> more) throws Exception {
        Path file = Files.createTempFile(directory, "answer", ".parquet");
        HttpResponse<InputStream> response =
                gateway.client().send(gateway.queryRequest(sql, more).build(), BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            byte[] bytes = body.readAllBytes();
            assertThat(response.statusCode())
                    .as(() -> new String(bytes, StandardCharsets.UTF_8))
                    .isEqualTo(200);
            Files.write(file, bytes);
        }
        return file;
    }

    private static ParquetMetadata footer(Path file) throws IOException {
        try (ParquetFileReader reader = reader(file)) {
            return reader.getFooter();
        }
    }

    private static Group firstRow(Path file) throws IOException {
        try (ParquetFileReader reader = reader(file)) {
            var schema = reader.getFooter().getFileMetaData().getSchema();
            RecordReader<Group> rows = new ColumnIOFactory()
                    .getColumnIO(schema)
                    .getRecordReader(reader.readNextRowGroup(), new GroupRecordConverter(schema));
            return rows.read();
        }
    }

    private static ParquetFileReader reader(Path file) throws IOException {
        return ParquetFileReader.open(
                new LocalInputFile(file),
                ParquetReadOptions.builder(new PlainParquetConfiguration()).build());
    }
}
