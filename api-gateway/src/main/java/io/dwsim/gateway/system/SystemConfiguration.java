package io.dwsim.gateway.system;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The threads that wait for backends in place of those who ask. */
@Configuration(proxyBeanMethods = false)
class SystemConfiguration {

    /** Not a candidate by type: nobody else's work is to run here. */
    @Bean(name = "systemThreads", defaultCandidate = false, destroyMethod = "shutdownNow")
    ExecutorService systemThreads() {
        return Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "system-check");
            thread.setDaemon(true);
            return thread;
        });
    }
}
