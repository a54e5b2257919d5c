package io.dwsim.system.fault;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import tools.jackson.databind.JsonNode;

/**
 * Every fault strikes a run of millions of rows, at a moment drawn from a fixed seed, on one cluster that lives through
 * all of them. System properties: {@code dwsim.faults.times}, {@code .seed}, {@code .rows} and {@code .only}, a
 * regular expression that is found in the names of those that are to strike.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsIT {

    private static final int TIMES = Integer.getInteger("dwsim.faults.times", 1);
    private static final long SEED = Long.getLong("dwsim.faults.seed", 4);
    private static final long ROWS = Long.getLong("dwsim.faults.rows", 2_000_000);
    private static final Predicate<String> ONLY =
            Pattern.compile(System.getProperty("dwsim.faults.only", "")).asPredicate();

    private final FaultReport report = new FaultReport();
    private Cluster cluster;
    private Variant published = Variant.of(true, ROWS);
    private Variant next = Variant.of(false, ROWS);

    @BeforeAll
    void start(@TempDir Path directory) throws Exception {
        // nobody configures logging here, and the servers of this process would tell every byte
        LoggingSystem.get(FaultsIT.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        cluster = Cluster.start(directory, emptied(Path.of("target", "fault-logs")));
        for (Variant variant : List.of(next, published)) {
            Instant start = Instant.now();
            RunUnderFault run = RunUnderFault.start(cluster.fleet().gateways(), variant);
            cluster.checks().remember(variant, run.end());
            cluster.checks().nothingIsLeft();
            report.passed("none", "COMPLETED", Duration.between(start, Instant.now()));
        }
    }

    private static Path emptied(Path logs) throws IOException {
        Files.createDirectories(logs);
        try (DirectoryStream<Path> old = Files.newDirectoryStream(logs, "*.log")) {
            for (Path log : old) {
                Files.delete(log);
            }
        }
        return logs;
    }

    @AfterAll
    void stop() throws Exception {
        System.out.println(report);
        Files.writeString(Path.of("target", "faults.txt"), report.toString());
        if (cluster != null) {
            cluster.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> runsEndRightWhateverFails() {
        Stream<DynamicTest> faults = IntStream.range(0, TIMES).boxed().flatMap(time -> Faults.all().stream()
                .filter(fault -> ONLY.test(fault.name()))
                .map(fault -> DynamicTest.dynamicTest(fault.name(), () -> strike(fault, time))));
        return Stream.concat(
                faults, Stream.of(DynamicTest.dynamicTest("SIGTERM to all services", this::nothingIsHeldBack)));
    }

    /** What a service holds unacknowledged shows when it is gone. */
    private void nothingIsHeldBack() throws Exception {
        Instant start = Instant.now();
        cluster.fleet().complete();
        cluster.fleet().terminate(kind -> kind != ServiceKind.GATEWAY);
        cluster.checks().noMessageIsLeft();
        cluster.fleet().terminate(kind -> kind == ServiceKind.GATEWAY);
        cluster.checks().noMessageIsLeft();
        report.passed("SIGTERM to all services", "no message left", Duration.between(start, Instant.now()));
    }

    private void strike(Fault fault, int time) throws Exception {
        fault.missing().ifPresent(what -> report.left(fault.name(), what));
        assumeThat(fault.missing()).isEmpty();
        // of the fault's own, so that another fault before it changes nothing
        Random random = new Random(SEED * 31 + fault.name().hashCode() + 1_000_003L * time);
        Instant start = Instant.now();
        Scene scene = new Scene(cluster, random);
        try {
            cluster.fleet().complete();
            JsonNode run = runUnder(fault, scene, random);
            report.passed(fault.name(), outcome(run), Duration.between(start, Instant.now()));
            System.out.println(Instant.now() + " " + outcome(run));
        } catch (Exception | Error e) {
            report.broken(fault.name(), e, Duration.between(start, Instant.now()));
            System.out.println(Instant.now() + " BROKEN: " + e);
            throw e;
        }
    }

    private JsonNode runUnder(Fault fault, Scene scene, Random random) throws Exception {
        try (Readers readers = new Readers(cluster.postgres(), cluster.fleet().gateways())) {
            JsonNode end;
            try {
                fault.prepare(scene);
                end = struckRun(fault, scene, fault.moment(random));
            } catch (Exception | Error e) {
                cluster.fleet().dumpThreads();
                throw e;
            } finally {
                fault.heal(scene);
                scene.giveUp();
            }
            Variant before = published;
            if (end.get("status").stringValue().equals("COMPLETED")) {
                published = next;
                next = before;
            }
            fault.check(scene, end);
            readers.close();
            readers.sawOnly(before, published);
            cluster.checks().nothingIsLeft();
            return end;
        }
    }

    private JsonNode struckRun(Fault fault, Scene scene, Moment moment) throws Exception {
        RunUnderFault run = RunUnderFault.start(cluster.fleet().gateways(), next);
        scene.run(run);
        moment.await(run);
        System.out.println(Instant.now() + " run " + run.id() + ": " + fault.name() + ", " + moment);
        fault.strike(scene);
        return run.end();
    }

    private static String outcome(JsonNode run) {
        String status = run.get("status").stringValue();
        return run.get("error").isNull()
                ? status
                : status + " " + run.at("/error/code").stringValue() + " at "
                        + run.at("/error/table").stringValue() + ", part "
                        + run.at("/error/part").intValue();
    }
}
