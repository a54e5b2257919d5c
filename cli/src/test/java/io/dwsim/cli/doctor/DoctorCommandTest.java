package io.dwsim.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.cli.CommandLineRun;
import io.dwsim.cli.api.CannedGateway;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {
    @TempDir
    Path home;

    @Test
    void namesWhatIsIllAndMasksTheToken() throws Exception {
        try (CannedGateway gateway = new CannedGateway().on("GET /api/system", """
                {"version":"1.2","backends":[{"name":"lake","up":true,"detail":null,"millis":3},
                  {"name":"broker","up":false,"detail":"refused","millis":9}],
                 "workers":[{"service":"load-worker"}],"dead_letters":2}""")) {
            CommandLineRun run = CommandLineRun.inHome(home)
                    .variable("DWSIM_TOKEN", "s3cret")
                    .run("doctor", "--url", gateway.url(), "--data-dir", home + "/not/there");

            assertThat(run.status()).isEqualTo(1);
            assertThat(run.out())
                    .contains(" ok      | server       | " + gateway.url() + ", version 1.2\n")
                    .contains(" ok      | lake         | answered in 3 ms\n")
                    .contains(" failed  | broker       | refused\n")
                    .contains(" ok      | workers      | 1 alive: load-worker\n")
                    .contains(" warning | dead letters | 2\n")
                    .contains(" ok      | token        | ********\n")
                    .contains(" ok      | stand-alone  | not up, data in ")
                    .endsWith("1 failed\n")
                    .doesNotContain("s3cret");
        }
    }

    @Test
    void aServerThatRefusesOrIsAwayIsToldApart() throws Exception {
        try (CannedGateway gateway = new CannedGateway()) {
            assertThat(doctor(gateway.url()).status()).isEqualTo(1);
        }
        CommandLineRun away = doctor("http://127.0.0.1:9");
        assertThat(away.status()).isEqualTo(3);
        assertThat(away.out()).contains("start one with: dw-sim up");
    }

    private CommandLineRun doctor(String url) {
        return CommandLineRun.inHome(home).run("doctor", "--url", url, "--data-dir", home.toString());
    }
}
