package io.dwsim.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.cli.CommandLineRun;
import io.dwsim.cli.api.FakeGateway;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {
    @TempDir
    Path home;

    @Test
    void failsWhenATableDoesNotHoldItsTarget() throws Exception {
        try (FakeGateway gateway = new FakeGateway(0)) {
            gateway.loseRows(1);

            CommandLineRun run = CommandLineRun.inHome(home)
                    .run("demo", "--url", gateway.url().toString());

            assertThat(run.status()).isEqualTo(1);
            assertThat(run.err()).contains("orders has 294,999 rows instead of 295,000");
        }
    }

    @Test
    void failsWithItsRun() throws Exception {
        try (FakeGateway gateway = new FakeGateway(0)) {
            gateway.failRunsWith("COPY_FAILED");

            CommandLineRun run = CommandLineRun.inHome(home)
                    .run("demo", "--url", gateway.url().toString());

            assertThat(run.status()).isEqualTo(1);
            assertThat(run.err()).contains("run 1 ended FAILED: COPY_FAILED: disk is full");
        }
    }

    @Test
    void runsOnAnotherServerWithoutStartingOne() throws Exception {
        try (FakeGateway gateway = new FakeGateway(0)) {
            CommandLineRun run = CommandLineRun.inHome(home)
                    .variable("DWSIM_URL", gateway.url())
                    .run("demo");

            assertThat(run.status()).as(run.err()).isZero();
            assertThat(run.out()).contains("demo done in").doesNotContain("dw-sim down");
        }
    }
}
