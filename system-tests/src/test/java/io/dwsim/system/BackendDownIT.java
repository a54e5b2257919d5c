package io.dwsim.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dwsim.embedded.broker.EmbeddedBroker;
import io.dwsim.embedded.broker.EmbeddedBrokerOptions;
import io.dwsim.embedded.postgres.EmbeddedPostgres;
import io.dwsim.embedded.postgres.EmbeddedPostgresOptions;
import io.dwsim.embedded.s3.EmbeddedS3;
import io.dwsim.embedded.s3.EmbeddedS3Options;
import io.dwsim.system.backend.Backends;
import io.dwsim.system.backend.BrokerBackend;
import io.dwsim.system.backend.LakeBackend;
import io.dwsim.system.backend.PostgresBackend;
import io.dwsim.system.service.ApiClient;
import io.dwsim.system.service.ApiClient.Answer;
import io.dwsim.system.service.InProcessServices;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backend that goes away: clients get a clear 503, nothing is lost, and nobody has to restart anything. */
class BackendDownIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private EmbeddedPostgresOptions postgresOptions;
    private EmbeddedPostgres postgres;
    private EmbeddedBrokerOptions brokerOptions;
    private EmbeddedBroker broker;
    private EmbeddedS3Options s3Options;
    private EmbeddedS3 s3;
    private InProcessServices services;
    private ApiClient api;

    @BeforeEach
    void start(@TempDir Path directory) {
        postgresOptions =
                EmbeddedPostgresOptions.kept(directory.resolve("postgres")).withDurable(false);
        postgres = EmbeddedPostgres.start(postgresOptions);
        postgresOptions = postgresOptions.withPort(postgres.port());
        PostgresBackend.prepare(postgres);
        brokerOptions = EmbeddedBrokerOptions.onFreePort();
        broker = EmbeddedBroker.start(brokerOptions);
        brokerOptions = brokerOptions.withPort(broker.port());
        s3Options = EmbeddedS3Options.in(directory.resolve("lake"));
        s3 = EmbeddedS3.start(s3Options);
        s3Options = s3Options.withPort(s3.port());
        services = new InProcessServices(backends());
        api = services.generationWorkers(1)
                .loadWorkers(1)
                .gateway(
                        "--dwsim.runs.part-rows=1000",
                        "--dwsim.runs.unstarted-after=3s",
                        "--dwsim.runs.sweep-interval=1s",
                        "--spring.datasource.hikari.connection-timeout=2000");
        api.post("/api/experiments", Shop.definition(), Shop.CONTENT_TYPE).expect(201);
    }

    @AfterEach
    void stop() {
        services.close();
        s3.close();
        broker.close();
        postgres.close();
    }

    @Test
    void withoutABrokerRunsAreTakenOnAndGoAheadOnceItIsBack() {
        broker.close();
        long run = api.generate(Shop.NAME, "{}");
        assertThat(api.run(Shop.NAME, run).get("status").stringValue()).isEqualTo("RUNNING");

        broker = EmbeddedBroker.start(brokerOptions);

        api.awaitEnd(Shop.NAME, run, PATIENCE).expect("COMPLETED");
    }

    @Test
    void aBrokerThatForgetsEverythingInTheMiddleCostsTimeOnly() {
        long run = api.generate(Shop.NAME, "{\"rows\": {\"order_items\": 400000}}");
        await().atMost(PATIENCE)
                .until(() ->
                        api.run(Shop.NAME, run).at("/progress/parts_loaded").intValue() > 5);
        broker.close();
        broker = EmbeddedBroker.start(brokerOptions);
        api.awaitEnd(Shop.NAME, run, PATIENCE).expect("COMPLETED");
        assertThat(api.query(Shop.NAME, "SELECT count(*) FROM order_items").toString())
                .isEqualTo("[[400000]]");
    }

    @Test
    void withoutADatabaseEveryRouteButHealthIs503AndComesBack() {
        long run = api.generate(Shop.NAME, "{}");
        api.awaitEnd(Shop.NAME, run, PATIENCE).expect("COMPLETED");
        postgres.close();

        api.get("/health").expect(200);
        Answer list = api.get("/api/experiments").expect(503);
        assertThat(list.header("Retry-After")).isNotBlank();
        assertThat(list.body().get("code").stringValue()).isEqualTo("CONTROL_DATABASE_UNAVAILABLE");
        api.post("/api/experiments/shop/generate", "{}").expect(503);
        api.post("/api/query/execute", "{\"sql\": \"SELECT 1\", \"experiment_name\": \"shop\"}")
                .expect(503);

        postgres = EmbeddedPostgres.start(postgresOptions);

        await().atMost(PATIENCE).until(() -> api.get("/api/experiments").status() == 200);
        long second = api.generate(Shop.NAME, "{}");
        api.awaitEnd(Shop.NAME, second, PATIENCE).expect("COMPLETED");
    }

    @Test
    void withoutALakeDeletionIsRefusedWholeAndARunWaits() {
        s3.close();
        Answer refused = api.delete("/api/experiments/shop").expect(503);
        assertThat(refused.body().get("code").stringValue()).isEqualTo("LAKE_UNAVAILABLE");
        api.get("/api/experiments/shop").expect(200);
        long run = api.generate(Shop.NAME, "{}");

        s3 = EmbeddedS3.start(s3Options);

        api.awaitEnd(Shop.NAME, run, PATIENCE).expect("COMPLETED");
        api.delete("/api/experiments/shop").expect(200);
    }

    private Backends backends() {
        return new Backends(
                new BrokerBackend() {
                    @Override
                    public URI uri() {
                        return broker.amqpUri();
                    }

                    @Override
                    public String description() {
                        return "embedded broker";
                    }

                    @Override
                    public void close() {
                        broker.close();
                    }
                },
                new PostgresBackend() {
                    @Override
                    public String jdbcUrl(String database) {
                        return postgres.jdbcUrl(database);
                    }

                    @Override
                    public void close() {
                        postgres.close();
                    }
                },
                new LakeBackend() {
                    @Override
                    public URI endpoint() {
                        return s3.endpoint();
                    }

                    @Override
                    public String accessKey() {
                        return s3Options.accessKey();
                    }

                    @Override
                    public String secretKey() {
                        return s3Options.secretKey();
                    }

                    @Override
                    public void close() {
                        s3.close();
                    }
                });
    }
}
