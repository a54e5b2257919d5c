package io.dwsim.load;

import io.dwsim.common.lake.LakeConfiguration;
import io.dwsim.common.messaging.MessagingConfiguration;
import io.dwsim.common.warehouse.WarehouseProperties;
import io.dwsim.common.worker.WorkerConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** The load worker. It needs a broker, a lake and a warehouse, and waits for any of them that is not up yet. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
@ComponentScan
@Import({MessagingConfiguration.class, LakeConfiguration.class, WorkerConfiguration.class})
@EnableConfigurationProperties({LoadProperties.class, WarehouseProperties.class})
public class LoadWorkerApplication {

    /** Starts it as a process of its own. */
    public static void main(String[] arguments) {
        application().run(arguments);
    }

    /** The service, configured by {@code load-worker.yaml} and whatever the caller adds. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(LoadWorkerApplication.class).properties("spring.config.name=load-worker");
    }
}
