package io.dwsim.benchmarks.publish;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;

/** Joins both tables over and over and notices when their rows are of different versions. */
final class JoinReader implements Callable<JoinReader.Findings> {

    private static final String JOIN =
            "SELECT min(a.version), max(a.version), min(b.version), max(b.version) FROM shop.a JOIN shop.b USING (id)";

    // the same cache by which the server resolves names: equal before and after means constant between
    private static final String IDENTITY = "SELECT to_regnamespace('shop')::oid::bigint";

    private final Connection connection;
    private final boolean checked;
    private final BooleanSupplier done;

    private final Map<String, Integer> errors = new TreeMap<>();
    private long statements;
    private long mixed;
    private long again;
    private int mostTries;
    private long longestNanos;

    JoinReader(Connection connection, boolean checked, BooleanSupplier done) {
        this.connection = connection;
        this.checked = checked;
        this.done = done;
    }

    /**
     * What a reader met.
     *
     * @param mixed results made of two versions
     * @param again statements run once more because the schema was replaced meanwhile
     * @param mostTries of one statement
     * @param longestNanos longest time of a statement, all tries of it together
     * @param errors by SQLSTATE
     */
    record Findings(
            long statements, long mixed, long again, int mostTries, long longestNanos, Map<String, Integer> errors) {}

    @Override
    public Findings call() throws SQLException {
        try (PreparedStatement join = connection.prepareStatement(JOIN);
                PreparedStatement identity = connection.prepareStatement(IDENTITY)) {
            while (!done.getAsBoolean()) {
                long start = System.nanoTime();
                try {
                    mixed += read(join, identity) ? 1 : 0;
                } catch (SQLException e) {
                    errors.merge(String.valueOf(e.getSQLState()), 1, Integer::sum);
                }
                statements++;
                longestNanos = Math.max(longestNanos, System.nanoTime() - start);
            }
        }
        connection.close();
        return new Findings(statements, mixed, again, mostTries, longestNanos, errors);
    }

    private boolean read(PreparedStatement join, PreparedStatement identity) throws SQLException {
        for (int tries = 1; ; tries++) {
            mostTries = Math.max(mostTries, tries);
            long before = checked ? identityOf(identity) : 0;
            boolean isMixed = isMixed(join);
            if (!checked || identityOf(identity) == before) {
                return isMixed;
            }
            again++;
        }
    }

    private static long identityOf(PreparedStatement identity) throws SQLException {
        try (ResultSet result = identity.executeQuery()) {
            result.next();
            return result.getLong(1);
        }
    }

    private static boolean isMixed(PreparedStatement join) throws SQLException {
        try (ResultSet result = join.executeQuery()) {
            result.next();
            int version = result.getInt(1);
            return result.getInt(2) != version || result.getInt(3) != version || result.getInt(4) != version;
        }
    }
}
