package io.dwsim.common.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.dwsim.embedded.DatabasePasswords;
import io.dwsim.embedded.DwsimDatabases;
import io.dwsim.embedded.postgres.EmbeddedPostgres;
import io.dwsim.embedded.postgres.EmbeddedPostgresOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The functions of the dialects as a reader calls them, against tables of what their manuals say. */
class DialectFunctionsIT {

    private static final DatabasePasswords PASSWORDS = new DatabasePasswords("control-pw", "loader-pw", "reader-pw");

    private static EmbeddedPostgres server;
    private static Connection reader;

    @BeforeAll
    static void start() throws SQLException {
        server = EmbeddedPostgres.start(EmbeddedPostgresOptions.throwaway());
        DwsimDatabases.prepare(server.host(), server.port(), server.superuser(), server.password(), PASSWORDS);
        String url = server.jdbcUrl(DwsimDatabases.WAREHOUSE);
        try (HikariDataSource loader =
                WarehouseConnections.pool("loader", url, DwsimDatabases.LOADER_USER, PASSWORDS.loader(), 2)) {
            WarehouseMigration.migrate(loader);
        }
        reader = DriverManager.getConnection(url, DwsimDatabases.READER_USER, PASSWORDS.reader());
        execute("SET TimeZone = 'UTC'");
    }

    @AfterAll
    static void stop() throws SQLException {
        reader.close();
        server.close();
    }

    static Stream<Arguments> expressions() {
        return Stream.of("redshift", "snowflake")
                .flatMap(dialect -> table(dialect).stream().map(line -> {
                    int bar = line.lastIndexOf(" | ");
                    return Arguments.of(
                            dialect,
                            line.substring(0, bar).strip(),
                            line.substring(bar + 3).strip());
                }));
    }

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @MethodSource("expressions")
    void valuesAreThoseOfTheManual(String dialect, String expression, String expected) throws SQLException {
        speak(dialect);
        String sql = expression.contains(" FROM ") ? "SELECT " + expression : "SELECT (" + expression + ")";
        if (expected.startsWith("error: ")) {
            assertThatThrownBy(() -> value(sql)).hasMessageContaining(expected.substring("error: ".length()));
        } else {
            assertThat(value(sql)).isEqualTo(expected.equals("NULL") ? null : expected.replace("''", ""));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"redshift", "snowflake"})
    void noFunctionIsLeftOutOfTheTable(String dialect) throws SQLException {
        String table = String.join("\n", table(dialect)).toLowerCase(Locale.ROOT);
        List<String> missing = functions("SELECT DISTINCT proname FROM pg_proc WHERE pronamespace = 'dwsim_" + dialect
                        + "'::regnamespace AND proname NOT LIKE '\\_%' ORDER BY 1")
                .stream()
                .filter(name -> !Pattern.compile("\\b" + Pattern.quote(name) + "\"?\\(")
                        .matcher(table)
                        .find())
                .toList();
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"redshift", "snowflake"})
    void everySignatureTakesNulls(String dialect) throws SQLException {
        speak(dialect);
        List<String> calls = functions("""
                SELECT format('%s(%s)', oid::regproc, (SELECT coalesce(string_agg(
                    CASE WHEN i = pronargs AND provariadic <> 0 THEN 'VARIADIC ' ELSE '' END || 'NULL::' ||
                    CASE format_type(t, NULL) WHEN 'anyelement' THEN 'date' WHEN 'anynonarray' THEN 'date'
                         WHEN 'anycompatible' THEN 'integer' WHEN 'anycompatiblearray' THEN 'integer[]'
                         WHEN 'anyarray' THEN 'date[]' ELSE format_type(t, NULL) END, ', ' ORDER BY i), '')
                    FROM unnest(proargtypes) WITH ORDINALITY u (t, i)))
                FROM pg_proc WHERE pronamespace = current_schemas(false)[1]::regnamespace""".replace("current_schemas(false)[1]", "'dwsim_" + dialect + "'"));

        assertThat(calls).hasSizeGreaterThan(100).allSatisfy(call -> assertThatCode(() -> value("SELECT " + call))
                .doesNotThrowAnyException());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE FUNCTION dwsim_snowflake.nvl(a integer, b integer) RETURNS integer LANGUAGE sql AS 'SELECT 1'",
                "CREATE OR REPLACE FUNCTION dwsim_redshift.getdate() RETURNS timestamp LANGUAGE sql AS 'SELECT now()'",
                "CREATE TABLE dwsim_redshift.mine (id integer)",
                "CREATE OPERATOR dwsim_snowflake.+ (LEFTARG = text, RIGHTARG = text, FUNCTION = textcat)",
                "ALTER FUNCTION dwsim_redshift.getdate() SET work_mem = '1GB'",
                "DROP FUNCTION dwsim_redshift.getdate()",
                "ALTER SCHEMA dwsim_snowflake RENAME TO mine",
                "DROP SCHEMA dwsim_snowflake CASCADE"
            })
    void aReaderChangesNothing(String sql) throws SQLException {
        execute("SET default_transaction_read_only = off");
        assertThatThrownBy(() -> execute(sql))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        e -> assertThat(e.getSQLState()).as(e.getMessage()).isEqualTo("42501"));
    }

    private static void speak(String dialect) throws SQLException {
        execute("SET search_path = dwsim_" + dialect + ", pg_catalog");
    }

    private static void execute(String sql) throws SQLException {
        try (Statement statement = reader.createStatement()) {
            statement.execute(sql);
        }
    }

    private static @Nullable String value(String sql) throws SQLException {
        try (Statement statement = reader.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    private static List<String> functions(String sql) throws SQLException {
        try (Statement statement = reader.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    private static List<String> table(String dialect) {
        try (InputStream lines = DialectFunctionsIT.class.getResourceAsStream("dialect/" + dialect + ".txt")) {
            return new String(Objects.requireNonNull(lines).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
