package io.dwsim.generation.part;

import io.dwsim.common.lake.Lake;
import io.dwsim.common.worker.Retry;
import io.dwsim.common.worker.ScratchDirectory;
import io.dwsim.common.worker.WorkRunner;
import io.dwsim.common.worker.WorkerProperties;
import io.dwsim.common.worker.WorkerSignals;
import io.dwsim.generation.parquet.ParquetProperties;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the handling of parts together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({GenerationProperties.class, ParquetProperties.class})
class PartConfiguration {

    @Bean
    ScratchDirectory scratchDirectory(GenerationProperties properties, WorkerProperties worker) {
        return ScratchDirectory.open(properties.tempDirectory(), worker.service());
    }

    @Bean
    PartStore partStore(Lake lake, MeterRegistry meters) {
        return new TimedPartStore(new LakePartStore(lake), meters);
    }

    @Bean
    PartComputation partComputation(GenerationProperties properties, ParquetProperties parquet) {
        return new PartComputation(properties.batchRows(), parquet);
    }

    @Bean
    GeneratePartHandler generatePartHandler(
            WorkRunner runner,
            WorkerSignals signals,
            Retry retry,
            ScratchDirectory scratch,
            PartComputation computation,
            PartStore store) {
        return new GeneratePartHandler(runner, signals, retry, scratch, computation, store);
    }

    @Bean
    VerifyPartHandler verifyPartHandler(
            WorkRunner runner,
            WorkerSignals signals,
            Retry retry,
            ScratchDirectory scratch,
            PartComputation computation,
            PartStore store) {
        return new VerifyPartHandler(runner, signals, retry, scratch, computation, store);
    }

    @Bean
    GeneratePartListener generatePartListener(GeneratePartHandler handler) {
        return new GeneratePartListener(handler);
    }

    @Bean
    VerifyPartListener verifyPartListener(VerifyPartHandler handler) {
        return new VerifyPartListener(handler);
    }

    /** For the listeners' annotations. */
    @Bean
    String partConcurrency(GenerationProperties properties) {
        return Integer.toString(properties.concurrency());
    }
}
