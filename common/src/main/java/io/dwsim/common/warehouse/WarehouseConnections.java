package io.dwsim.common.warehouse;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** Pools of connections to the warehouse that open lazily, so that a service starts before its warehouse does. */
public final class WarehouseConnections {

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
        return new HikariDataSource(config);
    }
}
