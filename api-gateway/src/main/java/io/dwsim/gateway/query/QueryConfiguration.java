package io.dwsim.gateway.query;

import io.dwsim.common.warehouse.WarehouseProperties;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires queries to the warehouse. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({QueryProperties.class, WarehouseProperties.class})
class QueryConfiguration {

    @Bean(destroyMethod = "close")
    ReaderPool readerPool(QueryProperties query, WarehouseProperties warehouse) {
        return new ReaderPool(query, warehouse);
    }

    @Bean(destroyMethod = "close")
    QueryService queryService(
            ExperimentCatalog catalog,
            ReaderPool readerPool,
            QueryProperties properties,
            WarehouseProperties warehouse,
            MeterRegistry meters) {
        return new QueryService(
                catalog, readerPool, new CancellationElsewhere(properties, warehouse), properties, meters);
    }
}
