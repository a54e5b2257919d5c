package io.dwsim.gateway.run;

import io.dwsim.common.experiment.ExperimentReader;
import io.dwsim.common.message.Event;
import io.dwsim.gateway.WorkerlessGateway;
import io.dwsim.gateway.experiment.ExperimentFixture;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Runs of parts of ten rows, of which two are in flight; the test plays the workers. */
abstract class PlayedWorkers extends WorkerlessGateway {

    static final String SHA = "a".repeat(64);

    private static int experiments;

    RunProgress progress;
    RunSweeper sweeper;
    RunRepository runs;
    JdbcClient jdbc;
    String experiment;

    static void startWithSmallParts(Path directory, String messaging) {
        startGateway(
                directory,
                "--dwsim.runs.part-rows=10",
                "--dwsim.runs.parts-in-flight=2",
                "--dwsim.runs.max-attempts=3",
                "--dwsim.runs.sweep-interval=1h",
                messaging);
    }

    @BeforeEach
    void findBeans() {
        progress = gateway.bean(RunProgress.class);
        sweeper = gateway.bean(RunSweeper.class);
        runs = gateway.bean(RunRepository.class);
        jdbc = gateway.bean(JdbcClient.class);
    }

    /** Starts a run of a new experiment with these tables. */
    Run generate(String tables) {
        experiments++;
        experiment = "e" + experiments;
        ExperimentFixture.create(
                gateway, ExperimentReader.fromYaml("{name: " + experiment + ", tables: [" + tables + "]}"));
        return gateway.bean(RunStarter.class).generate(experiment, (@Nullable JsonNode) null);
    }

    void on(Event... events) {
        Stream.of(events).forEach(progress::on);
    }
}
