package io.dwsim.gateway.query;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride;
import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.warehouse.WarehouseProperties;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.unit.DataSize;

/** Connections of the login that may only read. None is opened before the first query. */
final class ReaderPool implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReaderPool.class);
    /** What sessions call themselves, with the id of the query behind it while there is one. */
    static final String APPLICATION = "dwsim-query";

    private static final long CONNECT_MILLIS = 5_000;

    private final HikariDataSource pool;
    private final DataSize hashMemory;

    ReaderPool(QueryProperties query, WarehouseProperties warehouse) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("warehouse-reader");
        config.setJdbcUrl(orElse(query.url(), warehouse.url()));
        config.setUsername(orElse(query.user(), warehouse.readerUser()));
        config.setPassword(query.password());
        config.setMaximumPoolSize(query.maxConcurrent());
        config.setMinimumIdle(1);
        config.setReadOnly(true);
        config.setConnectionTimeout(CONNECT_MILLIS);
        config.setInitializationFailTimeout(-1);
        // a session knows better which errors are the connection's; the pool would log every faulty query
        config.setExceptionOverride(new SessionsDecide());
        set(config, PGProperty.APPLICATION_NAME, APPLICATION);
        set(config, PGProperty.TCP_KEEP_ALIVE, "true");
        // values are passed on as the text Postgres gives
        set(config, PGProperty.BINARY_TRANSFER, "false");
        set(config, PGProperty.PREPARE_THRESHOLD, "0");
        // a publish renames what the cache would remember
        set(config, PGProperty.DATABASE_METADATA_CACHE_FIELDS, "0");
        set(
                config,
                PGProperty.MAX_RESULT_BUFFER,
                Long.toString(query.fetchBuffer().toBytes()));
        this.pool = new HikariDataSource(config);
        this.hashMemory = query.hashMemory();
    }

    /** Never lets the pool throw a connection away over an error of a query. */
    private static final class SessionsDecide implements SQLExceptionOverride {

        @java.lang.Override
        public Override adjudicate(SQLException e) {
            return Override.DO_NOT_EVICT;
        }
    }

    Connection connection() {
        try {
            return pool.getConnection();
        } catch (SQLException e) {
            LOG.warn("The warehouse does not answer the reader: {}", e.getMessage());
            throw new DwsimException(
                    ErrorCode.WAREHOUSE_UNAVAILABLE, "The warehouse does not answer; try again shortly", e);
        }
    }

    /** What a query may take for each grouping or hash join. */
    DataSize hashMemory() {
        return hashMemory;
    }

    /** The connection is closed for good when it is given back. */
    void evict(Connection connection) {
        pool.evictConnection(connection);
    }

    @Override
    public void close() {
        pool.close();
    }

    private static void set(HikariConfig config, PGProperty property, String value) {
        config.addDataSourceProperty(property.getName(), value);
    }

    private static String orElse(@Nullable String value, String otherwise) {
        return value == null || value.isBlank() ? otherwise : value;
    }
}
