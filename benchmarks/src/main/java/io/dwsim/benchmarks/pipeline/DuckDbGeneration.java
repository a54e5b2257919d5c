package io.dwsim.benchmarks.pipeline;

import io.dwsim.benchmarks.system.TemporaryDirectory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import net.datafaker.Faker;

/** The limit of generating: DuckDB makes an equivalent table of hashes and lists, on all processors, as one Parquet file. */
final class DuckDbGeneration {

    private static final int DRAWS = 10_000;

    /** In each row one of each list; DuckDB hashes the number of the row and that of the column. */
    private static final String ROWS = """
            SELECT i AS customer_id, first_name, last_name,
                   lower(first_name || '.' || last_name) || i || '@example.com' AS email,
                   city, age, balance, signup_date
            FROM (SELECT i,
                         first_names[1 + (hash(i, 1) %% len(first_names))::INTEGER] AS first_name,
                         last_names[1 + (hash(i, 2) %% len(last_names))::INTEGER] AS last_name,
                         cities[1 + (hash(i, 3) %% len(cities))::INTEGER] AS city,
                         (18 + hash(i, 4) %% 73)::INTEGER AS age,
                         -500 + 10500 * (hash(i, 5) / 18446744073709551616::DOUBLE) AS balance,
                         DATE '2020-01-01' + (hash(i, 6) %% 1461)::INTEGER AS signup_date
                  FROM range(1, %d) AS numbers(i),
                       (SELECT (SELECT list(value) FROM first_name) AS first_names,
                               (SELECT list(value) FROM last_name) AS last_names,
                               (SELECT list(value) FROM city) AS cities))""";

    private DuckDbGeneration() {}

    /** What was found. */
    record Measured(String duckdb, long rows, double seconds, long bytes) {}

    static Measured measure(long rows) throws Exception {
        try (TemporaryDirectory directory = TemporaryDirectory.create();
                Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            Faker faker = new Faker(Locale.ENGLISH, new Random(42));
            list(connection, "first_name", () -> faker.name().firstName());
            list(connection, "last_name", () -> faker.name().lastName());
            list(connection, "city", () -> faker.address().city());
            Path file = directory.resolve("customers.parquet");
            String copy = "COPY (" + ROWS.formatted(rows + 1) + ") TO '" + file.toString().replace("'", "''")
                    + "' (FORMAT parquet, COMPRESSION zstd)";
            double seconds = Work.seconds(() -> execute(connection, copy));
            return new Measured(one(connection, "SELECT version()"), rows, seconds, Files.size(file));
        }
    }

    private static void list(Connection connection, String name, Supplier<String> draw) throws SQLException {
        Set<String> values = new TreeSet<>();
        for (int i = 0; i < DRAWS; i++) {
            values.add(draw.get());
        }
        execute(connection, "CREATE TABLE " + name + " (value VARCHAR)");
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO " + name + " VALUES (?)")) {
            for (String value : values) {
                insert.setString(1, value);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
