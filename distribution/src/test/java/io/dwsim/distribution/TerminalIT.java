package io.dwsim.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dwsim.distribution.Installation.Result;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What commands do on a terminal, with somebody at its keyboard. */
class TerminalIT {

    /** What the line editor sends when it has taken a line: pasting is its business no longer. */
    private static final String LINE_TAKEN = "\u001b[?2004l";

    @RegisterExtension
    static final RunningSystem SYSTEM = new RunningSystem();

    @BeforeAll
    static void start() throws Exception {
        SYSTEM.create("market");
        Result run = SYSTEM.installed().run("experiment", "generate", "market", "--quiet");
        assertThat(run.status()).as(run.err()).isZero();
    }

    @BeforeEach
    void onlyWhereThereAreTerminals() throws Exception {
        assumeTrue(PseudoTerminal.exists());
    }

    private static PseudoTerminal terminal(String command) throws IOException {
        return PseudoTerminal.on(SYSTEM.installed(), command);
    }

    @Test
    void onATerminalProgressHasABarForEachTable() throws Exception {
        try (PseudoTerminal terminal = terminal("dw-sim experiment generate market")) {
            assertThat(terminal.status()).isZero();
            assertThat(terminal.screen())
                    .contains("  customers [████████████████████████] 100%  200 / 200 rows")
                    .contains("  orders    [████████████████████████] 100%  1,000 / 1,000 rows")
                    .contains("\u001b[32mrun ");
        }
        try (PseudoTerminal terminal = terminal("sh -c 'NO_COLOR=1 dw-sim experiment generate market 2>&1 | cat'")) {
            assertThat(terminal.status()).isZero();
            assertThat(terminal.screen()).doesNotContain("\u001b").contains("100%  done");
        }
    }

    @Test
    void controlCAsksWhetherToAbortTheRunOrToLeaveItRunning() throws Exception {
        SYSTEM.create("long");
        String generate = "dw-sim experiment generate long --rows orders=9000000";
        try (PseudoTerminal terminal = terminal(generate)) {
            terminal.shows("generating").controlC().shows("(a)bort it, (l)eave it running, or (w)atch on? ");
            terminal.type("what\n").shows("Answer a, l or w.").type("w\n");
            terminal.controlC().shows("(a)bort it").type("l\n").shows("goes on without being watched");
            assertThat(terminal.status()).isEqualTo(130);
        }
        assertThat(SYSTEM.succeeds("experiment", "run", "long").path("status").asString())
                .isEqualTo("RUNNING");
        assertThat(SYSTEM.installed().run("experiment", "abort", "long").status())
                .isZero();
        try (PseudoTerminal terminal = terminal(generate)) {
            terminal.shows("generating").controlC().shows("(a)bort it").type("a\n");
            assertThat(terminal.status()).isEqualTo(130);
            assertThat(terminal.screen()).contains("was aborted");
        }
        assertThat(SYSTEM.succeeds("experiment", "run", "long").path("status").asString())
                .isEqualTo("ABORTED");
    }

    @Test
    void theShellCompletesPagesAndRemembers() throws Exception {
        try (PseudoTerminal terminal = terminal("env DWSIM_PAGER='sed s/^/paged:/' dw-sim query shell -e market")) {
            terminal.shows("market=> ").type("SELECT count(*) AS total\n").shows("-> ");
            terminal.type("FROM customers WHERE ci\t")
                    .shows("city")
                    .type("IS NULL;\n")
                    .shows("(1 row");
            terminal.type("SELECT generate_series(1, 40) AS n;\n").shows("paged:(40 rows");
            terminal.type("SELECT count(*) FROM orders a, orders b, orders c, orders e;\n")
                    .shows("orders e")
                    .shows(LINE_TAKEN);
            terminal.controlCUntil("cancelled").shows("market=> ").type("\\q\n");
            assertThat(terminal.status()).isZero();
        }
        assertThat(Files.readString(SYSTEM.directory().resolve("home/.local/state/dw-sim/history")))
                .contains("FROM customers WHERE city IS NULL;")
                .contains("generate_series");
        for (int i = 0; i < 4; i++) {
            try (PseudoTerminal terminal = terminal("dw-sim query shell -e market")) {
                terminal.shows("market=> ").typeAmidControlC("\\q\n");
                assertThat(terminal.status()).as("left").isZero();
            }
        }
    }
}
