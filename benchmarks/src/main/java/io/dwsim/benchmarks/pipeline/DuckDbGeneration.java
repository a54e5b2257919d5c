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

    /** A sequence by itself would keep only one processor busy. */
    private static final String NUMBERS = "CREATE TEMP TABLE numbers AS SELECT i FROM range(1, %d) AS sequence(i)";

    private static final String ROWS = """
            SELECT i AS customer_id, first_name, last_name,
                   lower(first_name || '.' || last_name) || i || '@example.com' AS email,
                   city, age, balance, signup_date
            FROM (SELECT i, %s AS first_name, %s AS last_name, %s AS city,
                         (18 + hash(i, 4) %% 73)::INTEGER AS age,
                         -500 + 10500 * (hash(i, 5) / 18446744073709551616::DOUBLE) AS balance,
                         DATE '2020-01-01' + (hash(i, 6) %% 1461)::INTEGER AS signup_date
                  FROM numbers)""";

    private DuckDbGeneration() {}

    /** What was found. */
    record Measured(String duckdb, long rows, double seconds, long bytes) {}

    static Measured measure(long rows) throws Exception {
        try (TemporaryDirectory directory = TemporaryDirectory.create();
                Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            Faker faker = new Faker(Locale.ENGLISH, new Random(42));
            String firstName =
                    word(connection, 1, "first_names", () -> faker.name().firstName());
            String lastName =
                    word(connection, 2, "last_names", () -> faker.name().lastName());
            String city = word(connection, 3, "cities", () -> faker.address().city());
            Path file = directory.resolve("customers.parquet");
            String copy = "COPY (" + ROWS.formatted(firstName, lastName, city) + ") TO '"
                    + file.toString().replace("'", "''") + "' (FORMAT parquet, COMPRESSION zstd)";
            double seconds = Work.seconds(() -> {
                execute(connection, NUMBERS.formatted(rows + 1));
                execute(connection, copy);
            });
            return new Measured(one(connection, "SELECT version()"), rows, seconds, Files.size(file));
        }
    }

    /** Makes a list of words; gives the expression that picks one by the hash of the row's number and the column's. */
    private static String word(Connection connection, int column, String list, Supplier<String> draw)
            throws SQLException {
        Set<String> words = new TreeSet<>();
        for (int i = 0; i < DRAWS; i++) {
            words.add(draw.get());
        }
        execute(connection, "CREATE TEMP TABLE " + list + " (word VARCHAR)");
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO " + list + " VALUES (?)")) {
            for (String word : words) {
                insert.setString(1, word);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        execute(connection, "SET VARIABLE " + list + " = (SELECT list(word) FROM " + list + ")");
        return "getvariable('" + list + "')[1 + (hash(i, " + column + ") % " + words.size() + ")::INTEGER]";
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
