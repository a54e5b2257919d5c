package io.dwsim.cli;

import io.dwsim.cli.terminal.Surroundings;
import io.dwsim.cli.terminal.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One run of dw-sim inside the test: what it was given and what came out. */
public record CommandLineRun(int status, String out, String err) {

    /** What a run finds. */
    public static final class Given {
        private final Map<String, String> environment = new HashMap<>();
        private final Path home;
        private String input = "";
        private boolean interactive;
        private @Nullable Path standaloneLibrary;

        private Given(Path home) {
            this.home = home;
            environment.put("PATH", System.getenv("PATH"));
        }

        public Given variable(String name, Object value) {
            environment.put(name, value.toString());
            return this;
        }

        public Given input(String text) {
            input = text;
            return this;
        }

        public Given onTerminal() {
            interactive = true;
            return this;
        }

        public Given standalone(Path library) {
            standaloneLibrary = library;
            return this;
        }

        public CommandLineRun run(String... arguments) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            Terminal terminal = new Terminal(
                    new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                    new PrintStream(out, true, StandardCharsets.UTF_8),
                    new PrintStream(err, true, StandardCharsets.UTF_8),
                    interactive,
                    false,
                    interactive,
                    100,
                    24,
                    false);
            int status = DwSim.run(
                    new Surroundings(terminal, environment, home, Optional.ofNullable(standaloneLibrary)), arguments);
            return new CommandLineRun(
                    status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        }
    }

    public static Given inHome(Path home) {
        return new Given(home);
    }
}
