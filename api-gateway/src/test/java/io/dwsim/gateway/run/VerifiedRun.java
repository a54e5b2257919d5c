package io.dwsim.gateway.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.common.message.PartGenerated;
import io.dwsim.common.message.PartLoaded;
import io.dwsim.common.message.PartVerified;
import io.dwsim.common.message.RunPublished;
import io.dwsim.common.message.TableVerified;
import io.dwsim.common.message.Verdict;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A completed run of three parts, for another to verify; the test plays the workers. */
abstract class VerifiedRun extends PlayedWorkers {

    Run verified;

    @BeforeAll
    static void start(@TempDir Path directory) {
        // messages stay in the outbox, where the test reads them
        startWithSmallParts(directory, "--spring.rabbitmq.addresses=127.0.0.1:1");
    }

    /** Table b comes first in the definition, a second, and c has no rows. */
    @BeforeEach
    void aCompletedRunOfThreeParts() {
        verified = generate("""
                {name: b, target_rows: 20, columns: [{name: id, data_type: INT}]},
                {name: a, target_rows: 10, columns: [{name: id, data_type: INT}]},
                {name: c, target_rows: 0, columns: [{name: id, data_type: INT}]}""");
        on(generated("b", 0, 1), generated("b", 1, 2), loaded("b", 0), loaded("b", 1));
        on(generated("a", 0, 4), loaded("a", 0));
        on(new RunPublished(verified.id(), Map.of("b", 20L, "a", 10L, "c", 0L)));
        assertThat(runs.findById(verified.id()).orElseThrow().status()).isEqualTo(RunStatus.COMPLETED);
    }

    PartGenerated generated(String table, int part, int print) {
        return new PartGenerated(verified.id(), table, part, 10, 100, SHA, print(print), "key-" + table + part, 1);
    }

    PartLoaded loaded(String table, int part) {
        return new PartLoaded(verified.id(), table, part, 10, 1, 0);
    }

    static String print(int number) {
        return "0".repeat(31) + number;
    }

    Run verify() {
        return gateway.bean(VerificationStarter.class).verify(experiment, verified.id());
    }

    static PartVerified part(Run run, String table, int part, Verdict verdict, String detail) {
        return new PartVerified(run.id(), table, part, verdict, detail, 1);
    }

    static TableVerified table(Run run, String table, Verdict verdict, String detail) {
        return new TableVerified(run.id(), table, verdict, detail, 1);
    }

    /** Says of everything that it is as recorded, but for the second part of table b and the table itself. */
    void compare(Run run, PartVerified part, TableVerified table) {
        on(part(run, "b", 0, Verdict.INTACT, ""), part);
        on(part(run, "a", 0, Verdict.INTACT, ""));
        on(table, table(run, "a", Verdict.INTACT, ""));
        on(table(run, "c", Verdict.INTACT, ""));
    }

    Run now(Run run) {
        return runs.findById(run.id()).orElseThrow();
    }

    RunView view(Run run) {
        return gateway.bean(RunViews.class).of(now(run), experiment);
    }
}
