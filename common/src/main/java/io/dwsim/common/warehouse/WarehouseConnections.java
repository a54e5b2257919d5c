package io.dwsim.common.warehouse;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;

/** Pools of connections to the warehouse that open lazily, so that a service starts before its warehouse does. */
public final class WarehouseConnections {

    /** As long as the broker waits for an acknowledgement. A statement without an answer for longer has lost its server. */
    private static final Duration LONGEST_STATEMENT = Duration.ofHours(6);

    private WarehouseConnections() {}

    /** A pool for the login that owns the schemas. */
    public static HikariDataSource loader(WarehouseProperties properties) {
        return pool(
                "warehouse-loader",
                properties.url(),
                properties.loaderUser(),
                properties.loaderPassword(),
                properties.connections());
    }

    /** A pool that does not connect before the first use. */
    public static HikariDataSource pool(String name, String url, String user, String password, int connections) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(10_000);
        config.setInitializationFailTimeout(-1);
        // parameters of the URL win over these two
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("socketTimeout", Long.toString(LONGEST_STATEMENT.toSeconds()));
        return new HikariDataSource(config);
    }
}
