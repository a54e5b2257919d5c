package io.dwsim.benchmarks.publish;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;

/** Publishes version after version, each in one transaction that does not wait long for locks. */
final class Swapper {

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final Connection loader;
    private final SwapWay way;
    private final Deque<String> toDrop = new ArrayDeque<>();

    private int version;
    private int lockTimeouts;
    private int dropsPutOff;
    private long longestNanos;

    Swapper(Connection loader, SwapWay way) {
        this.loader = loader;
        this.way = way;
    }

    int swaps() {
        return version;
    }

    int lockTimeouts() {
        return lockTimeouts;
    }

    int dropsPutOff() {
        return dropsPutOff;
    }

    /** From the first try of a swap to its commit. */
    long longestNanos() {
        return longestNanos;
    }

    void swapOnce() throws SQLException {
        version++;
        try (Statement sql = loader.createStatement()) {
            SwapWay.stage(sql, version);
            long start = System.nanoTime();
            while (!trySwap(sql)) {
                lockTimeouts++;
            }
            longestNanos = Math.max(longestNanos, System.nanoTime() - start);
            dropOrPutOff(sql, way.replaced(version));
        }
    }

    /** Drops what readers have held up, once they are gone. */
    void dropTheRest() throws SQLException {
        try (Statement sql = loader.createStatement()) {
            sql.execute("SET lock_timeout = 0");
            while (!toDrop.isEmpty()) {
                sql.execute("DROP SCHEMA " + toDrop.removeFirst() + " CASCADE");
            }
        }
    }

    private boolean trySwap(Statement sql) throws SQLException {
        loader.setAutoCommit(false);
        try {
            sql.execute("SET LOCAL lock_timeout = '500ms'");
            way.swap(sql, version);
            loader.commit();
            return true;
        } catch (SQLException e) {
            loader.rollback();
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        } finally {
            loader.setAutoCommit(true);
        }
    }

    private void dropOrPutOff(Statement sql, String schema) throws SQLException {
        try {
            sql.execute("SET lock_timeout = '50ms'");
            sql.execute("DROP SCHEMA " + schema + " CASCADE");
        } catch (SQLException e) {
            if (!LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                throw e;
            }
            dropsPutOff++;
            toDrop.addLast(schema);
        }
    }
}
