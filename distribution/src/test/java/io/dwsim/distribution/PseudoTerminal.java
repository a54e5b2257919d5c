package io.dwsim.distribution;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A terminal of 100 columns and 30 lines, as script(1) of util-linux makes one, with a command on it. */
final class PseudoTerminal implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Process process;
    private final OutputStream keyboard;
    private final StringBuffer screen = new StringBuffer();
    private int seen;

    private PseudoTerminal(Process process) {
        this.process = process;
        this.keyboard = process.getOutputStream();
        Thread reader = new Thread(this::read, "screen");
        reader.setDaemon(true);
        reader.start();
    }

    static boolean exists() throws Exception {
        Process script = new ProcessBuilder("sh", "-c", "script --version")
                .redirectErrorStream(true)
                .start();
        String version = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return script.waitFor() == 0 && version.contains("util-linux");
    }

    /** The command takes the place of the shell: some shells, asked to wait for it, end with 130 whatever it made of Ctrl-C. */
    static PseudoTerminal on(Installation installation, String command) throws IOException {
        ProcessBuilder builder = installation
                .builder("script", "-qfec", "stty cols 100 rows 30; exec " + command, "/dev/null")
                .redirectErrorStream(true);
        builder.environment().put("SHELL", "/bin/sh");
        return new PseudoTerminal(builder.start());
    }

    PseudoTerminal type(String text) throws IOException {
        keyboard.write(text.getBytes(StandardCharsets.UTF_8));
        keyboard.flush();
        return this;
    }

    PseudoTerminal controlC() throws IOException {
        return type("\u0003");
    }

    /** Waits until the text is shown, after whatever was waited for before. */
    PseudoTerminal shows(String text) {
        await(text).atMost(PATIENCE).until(() -> shown(text));
        return this;
    }

    /** Presses Ctrl-C, again and again where nothing has heard it, until the text is shown. */
    PseudoTerminal controlCUntil(String text) {
        await(text).atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).until(() -> {
            boolean heard = shown(text);
            if (!heard) {
                controlC();
            }
            return heard;
        });
        return this;
    }

    /** Types the line that ends the command, and presses Ctrl-C on and on. */
    PseudoTerminal typeAmidControlC(String line) throws InterruptedException {
        try {
            // a Ctrl-C throws away what was typed and not read yet: then the line is given a little longer
            for (int lead = 4; process.isAlive(); lead += 4) {
                type(line);
                process.waitFor(lead, TimeUnit.MILLISECONDS);
                for (int presses = 0; presses < 300 && process.isAlive(); presses++) {
                    controlC();
                    process.waitFor(1, TimeUnit.MILLISECONDS);
                }
            }
        } catch (IOException e) {
            // it has ended in between
        }
        return this;
    }

    private boolean shown(String text) {
        int found = screen.indexOf(text, seen);
        if (found < 0 && !process.isAlive()) {
            throw new AssertionError("ended without '" + text + "':\n" + screen);
        }
        seen = found < 0 ? seen : found + text.length();
        return found >= 0;
    }

    String screen() {
        return screen.toString();
    }

    /** The exit status of the command, once it has ended. */
    int status() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("still running:\n" + screen);
        }
        return process.exitValue();
    }

    private void read() {
        try (InputStream in = process.getInputStream()) {
            byte[] buffer = new byte[8192];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                screen.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            // the command has ended
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
