package io.dwsim.gateway.query;

import io.dwsim.common.warehouse.WarehouseProperties;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
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
            ObjectProvider<QueryJournal> journal,
            MeterRegistry meters) {
        return new QueryService(
                catalog,
                readerPool,
                new CancellationElsewhere(properties, warehouse),
                journal.getIfAvailable(() -> entry -> {}),
                Clock.systemUTC(),
                properties,
                meters);
    }
}
