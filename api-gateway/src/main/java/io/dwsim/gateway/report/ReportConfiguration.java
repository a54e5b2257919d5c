package io.dwsim.gateway.report;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.dwsim.common.warehouse.WarehouseProperties;
import io.dwsim.gateway.query.QueryProperties;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Connections for reports: those of the login that may only read, none of them before the first report. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReportProperties.class)
class ReportConfiguration {

    private static final long CONNECT_MILLIS = 5_000;

    /** Not a candidate for injection by type, which means the control database everywhere else. */
    @Bean(name = "reportReader", defaultCandidate = false, destroyMethod = "close")
    HikariDataSource reportReader(ReportProperties report, QueryProperties query, WarehouseProperties warehouse) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("warehouse-report");
        config.setJdbcUrl(orElse(query.url(), warehouse.url()));
        config.setUsername(orElse(query.user(), warehouse.readerUser()));
        config.setPassword(query.password());
        config.setMaximumPoolSize(report.maxConcurrent() + TableProfiles.MOST_AT_ONCE);
        config.setMinimumIdle(0);
        config.setReadOnly(true);
        config.setConnectionTimeout(CONNECT_MILLIS);
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty(PGProperty.APPLICATION_NAME.getName(), "dwsim-report");
        config.addDataSourceProperty(PGProperty.TCP_KEEP_ALIVE.getName(), "true");
        return new HikariDataSource(config);
    }

    private static String orElse(@Nullable String value, String otherwise) {
        return value == null || value.isBlank() ? otherwise : value;
    }
}
