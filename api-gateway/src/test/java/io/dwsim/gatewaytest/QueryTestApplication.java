package io.dwsim.gatewaytest;

import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.warehouse.SchemaNames;
import io.dwsim.gateway.query.ExperimentCatalog;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.amqp.autoconfigure.RabbitAutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The gateway's queries, access rules and problems without its control database and broker. It stands outside of the
 * gateway's packages, as the whole gateway of other tests would find it there and take it in.
 */
@SpringBootConfiguration
@EnableAutoConfiguration(
        exclude = {
            DataSourceAutoConfiguration.class,
            HibernateJpaAutoConfiguration.class,
            FlywayAutoConfiguration.class,
            RabbitAutoConfiguration.class
        })
@ComponentScan({"io.dwsim.gateway.query", "io.dwsim.gateway.access", "io.dwsim.gateway.problem"})
public class QueryTestApplication {

    /** Experiments a test has put there. */
    public static final class ListedExperiments implements ExperimentCatalog {

        private final Map<String, Experiment> byName = new ConcurrentHashMap<>();

        public void add(Experiment experiment) {
            byName.put(SchemaNames.folded(experiment.name()), experiment);
        }

        @Override
        public Optional<Experiment> find(String name) {
            return Optional.ofNullable(byName.get(SchemaNames.folded(name)));
        }

        @Override
        public List<Experiment> all() {
            return List.copyOf(byName.values());
        }
    }

    @Bean
    ListedExperiments listedExperiments() {
        return new ListedExperiments();
    }

    @RestController
    static class HealthController {

        @GetMapping("/health")
        Map<String, String> health() {
            return Map.of("status", "ok");
        }
    }
}
