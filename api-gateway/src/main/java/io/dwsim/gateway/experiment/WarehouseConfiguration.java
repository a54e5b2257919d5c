package io.dwsim.gateway.experiment;

import com.zaxxer.hikari.HikariDataSource;
import io.dwsim.common.warehouse.ExperimentSchemas;
import io.dwsim.common.warehouse.WarehouseConnections;
import io.dwsim.common.warehouse.WarehouseProperties;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The gateway's hand on the warehouse: empty tables at creation, nothing left at deletion. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WarehouseProperties.class)
class WarehouseConfiguration {

    /** Not a candidate for injection by type, which means the control database everywhere else. */
    @Bean(name = "warehouseLoader", defaultCandidate = false, destroyMethod = "close")
    HikariDataSource warehouseLoader(WarehouseProperties properties) {
        return WarehouseConnections.loader(properties);
    }

    @Bean
    ExperimentSchemas experimentSchemas(
            @Qualifier("warehouseLoader") HikariDataSource warehouseLoader, WarehouseProperties properties) {
        return new ExperimentSchemas(warehouseLoader, properties.readerUser());
    }
}
