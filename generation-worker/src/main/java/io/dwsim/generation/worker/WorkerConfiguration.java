package io.dwsim.generation.worker;

import io.dwsim.common.messaging.ConfirmingPublisher;
import io.dwsim.generation.parquet.ParquetProperties;
import java.nio.file.Path;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the worker process together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({GenerationProperties.class, ParquetProperties.class})
class WorkerConfiguration {

    @Bean
    WorkerIdentity workerIdentity(GenerationProperties properties) {
        return WorkerIdentity.of(properties.workerName());
    }

    @Bean
    EventPublisher eventPublisher(ConfirmingPublisher publisher) {
        return publisher::publish;
    }

    @Bean
    StopSignal stopSignal() {
        return new StopSignal();
    }

    @Bean
    PartsInWork partsInWork() {
        return new PartsInWork();
    }

    @Bean
    ScratchDirectory scratchDirectory(GenerationProperties properties) {
        Path configured = properties.tempDirectory();
        return ScratchDirectory.open(
                configured != null
                        ? configured
                        // of this user: below /tmp, another user's directory of the same name could not be used
                        : Path.of(
                                System.getProperty("java.io.tmpdir"),
                                "dwsim-generation-worker-" + System.getProperty("user.name")));
    }

    @Bean
    WorkerPulse workerPulse(
            WorkerIdentity worker, PartsInWork parts, EventPublisher events, GenerationProperties properties) {
        return new WorkerPulse(worker, parts, events, properties);
    }
}
