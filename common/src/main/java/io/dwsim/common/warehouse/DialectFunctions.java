package io.dwsim.common.warehouse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/**
 * A schema with the functions and operators that queries of another dialect call: made anew as a whole whenever its
 * scripts are others than at the last time, so that it never is a mixture.
 *
 * <p>The scripts say no schema: they are run with the search path they are written for. Whoever may connect may call the
 * functions, as those of PostgreSQL; they can do nothing that their caller cannot.
 */
final class DialectFunctions implements JavaMigration {

    private static final List<String> SHARED =
            List.of("parts", "conditions", "numbers", "windows", "dates", "texts", "json", "aggregates");

    private final String schema;
    private final List<String> scripts;

    /** Shared scripts stand on the weeks of the dialect, its own scripts on the shared ones. */
    private DialectFunctions(String schema, String dialect, List<String> own) {
        this.schema = schema;
        this.scripts = Stream.of(
                        Stream.of(dialect + "/weeks.sql"),
                        SHARED.stream().map(name -> "shared/" + name + ".sql"),
                        own.stream().map(name -> dialect + "/" + name + ".sql"))
                .flatMap(Function.identity())
                .map(DialectFunctions::script)
                .toList();
    }

    static DialectFunctions redshift() {
        return new DialectFunctions(
                SchemaNames.REDSHIFT_FUNCTIONS,
                "redshift",
                List.of("conditions", "dates", "texts", "json", "aggregates"));
    }

    static DialectFunctions snowflake() {
        return new DialectFunctions(
                SchemaNames.SNOWFLAKE_FUNCTIONS,
                "snowflake",
                List.of(
                        "conditions",
                        "numbers",
                        "dates",
                        "json",
                        "conversions",
                        "texts",
                        "aggregates",
                        "session",
                        "synonyms"));
    }

    private static String script(String name) {
        try (InputStream script = DialectFunctions.class.getResourceAsStream("dialect/" + name)) {
            if (script == null) {
                throw new IllegalStateException("The script dialect/" + name + " is missing");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("The script dialect/" + name + " cannot be read", e);
        }
    }

    /** None, so it is repeated when its checksum changes. */
    @Override
    public @Nullable MigrationVersion getVersion() {
        return null;
    }

    @Override
    public String getDescription() {
        return "functions in " + schema;
    }

    @Override
    public Integer getChecksum() {
        CRC32 checksum = new CRC32();
        checksum.update(scripts.stream().collect(Collectors.joining("\0")).getBytes(StandardCharsets.UTF_8));
        return (int) checksum.getValue();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        try (Statement statement = context.getConnection().createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS " + schema + " CASCADE");
            statement.execute("CREATE SCHEMA " + schema);
            statement.execute("SET LOCAL search_path = " + schema + ", pg_catalog");
            for (String script : scripts) {
                statement.execute(script);
            }
            statement.execute("GRANT USAGE ON SCHEMA " + schema + " TO PUBLIC");
        }
    }
}
