package io.dwsim.load;

import com.zaxxer.hikari.HikariDataSource;
import io.dwsim.common.warehouse.WarehouseConnections;
import io.dwsim.common.warehouse.WarehouseProperties;
import io.dwsim.common.warehouse.WarehouseTransactions;
import io.dwsim.common.worker.Retry;
import io.dwsim.common.worker.ScratchDirectory;
import io.dwsim.common.worker.WorkerProperties;
import io.dwsim.common.worker.WorkerSignals;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What has to be built by hand. */
@Configuration(proxyBeanMethods = false)
class LoadConfiguration {

    @Bean
    HikariDataSource warehouse(WarehouseProperties properties) {
        return WarehouseConnections.loader(properties);
    }

    @Bean
    WarehouseTransactions warehouseTransactions(HikariDataSource warehouse) {
        return new WarehouseTransactions(warehouse);
    }

    @Bean
    ScratchDirectory scratchDirectory(LoadProperties properties, WorkerProperties worker) {
        return ScratchDirectory.open(properties.tempDirectory(), worker.service());
    }

    @Bean
    Retry swapRetry(WorkerSignals signals, LoadProperties properties) {
        return new Retry(signals, properties.swapRetry().limits());
    }

    /** For the listener's annotation. */
    @Bean
    String partConcurrency(LoadProperties properties) {
        return Integer.toString(properties.concurrency());
    }
}
