package io.dwsim.gateway;

import io.dwsim.common.lake.LakeConfiguration;
import io.dwsim.common.messaging.MessagingConfiguration;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The gateway as a service of its own. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
@Import({MessagingConfiguration.class, LakeConfiguration.class})
public class ApiGatewayApplication {

    public static void main(String[] args) {
        application().run(args);
    }

    /** The application before it runs; it reads {@code api-gateway.yaml}, so that services can share a class path. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(ApiGatewayApplication.class).properties("spring.config.name=api-gateway");
    }

    /** Ticks in microseconds, which is what the control database keeps. */
    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
    }
}
