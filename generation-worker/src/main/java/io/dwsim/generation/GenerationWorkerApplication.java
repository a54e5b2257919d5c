package io.dwsim.generation;

import io.dwsim.common.lake.LakeConfiguration;
import io.dwsim.common.messaging.MessagingConfiguration;
import io.dwsim.common.worker.WorkerConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/** Starts the generation worker. */
@SpringBootApplication(proxyBeanMethods = false)
@Import({MessagingConfiguration.class, LakeConfiguration.class, WorkerConfiguration.class})
public class GenerationWorkerApplication {

    /**
     * The worker, ready to run, with its settings in {@code generation-worker.yaml} so that several services fit into one
     * JVM. Arguments of {@code run} such as {@code --server.port=0} override that file; default properties do not.
     */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(GenerationWorkerApplication.class)
                .properties("spring.config.name=generation-worker");
    }

    public static void main(String[] args) {
        application().run(args);
    }
}
