package io.dwsim.generation.part;

import io.dwsim.common.lake.Lake;
import io.dwsim.generation.parquet.ParquetProperties;
import io.dwsim.generation.worker.EventPublisher;
import io.dwsim.generation.worker.GenerationProperties;
import io.dwsim.generation.worker.PartsInWork;
import io.dwsim.generation.worker.ScratchDirectory;
import io.dwsim.generation.worker.StopSignal;
import io.dwsim.generation.worker.WorkerIdentity;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the handling of parts together. */
@Configuration(proxyBeanMethods = false)
class PartConfiguration {

    @Bean
    AbortedRuns abortedRuns() {
        return new AbortedRuns();
    }

    @Bean
    PartStore partStore(Lake lake) {
        return new LakePartStore(lake);
    }

    @Bean
    GeneratePartHandler generatePartHandler(
            GenerationProperties properties,
            ParquetProperties parquet,
            WorkerIdentity worker,
            PartStore store,
            EventPublisher events,
            ScratchDirectory scratch,
            PartsInWork partsInWork,
            StopSignal stop,
            AbortedRuns aborted) {
        return new GeneratePartHandler(
                worker,
                new PartComputation(properties.batchRows(), parquet),
                store,
                events,
                scratch,
                partsInWork,
                new Interruptions(stop, aborted),
                new Retries(properties.retry(), stop));
    }
}
