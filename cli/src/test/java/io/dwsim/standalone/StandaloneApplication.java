package io.dwsim.standalone;

import io.dwsim.cli.api.FakeGateway;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;

/**
 * Behaves like the stand-alone system as far as the command line can see: its arguments, its state file, its health route,
 * a child process, its end on SIGTERM. It has the name of the real one because that name is part of the contract.
 */
public final class StandaloneApplication {
    private StandaloneApplication() {}

    public static void main(String[] arguments) throws Exception {
        List<String> options = List.of(arguments);
        int port = Integer.parseInt(options.get(options.indexOf("--port") + 1));
        Path directory = Path.of(options.get(options.indexOf("--data-dir") + 1));
        System.out.println("fake stand-alone system on port " + port);
        if (Boolean.getBoolean("fake.broken")) {
            System.out.println("no space left on device");
            System.exit(7);
        }
        FakeGateway gateway = new FakeGateway(port);
        Process child = new ProcessBuilder("sleep", "600").start();
        Path state = directory.resolve("standalone.json");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(child, state)));
        write(state, gateway, child);
        Thread.currentThread().join();
    }

    private static void write(Path state, FakeGateway gateway, Process child) throws IOException {
        long pid = ProcessHandle.current().pid();
        Path next = state.resolveSibling("standalone.json.next");
        Files.writeString(next, """
                {"url":"%s","pid":%d,"pids":[%d,%d],"data_dir":"%s",
                 "warehouse":{"host":"127.0.0.1","port":54321,"database":"warehouse","user":"dwsim_reader","password":"pw"},
                 "lake":{"endpoint":"http://127.0.0.1:9000","bucket":"dwsim","access_key":"ak","secret_key":"sk"},
                 "started_at":"%s"}
                """.formatted(gateway.url(), pid, pid, child.pid(), state.getParent(), Instant.now()));
        Files.move(next, state, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void stop(Process child, Path state) {
        if (!Boolean.getBoolean("fake.leaves.child")) {
            child.destroy();
        }
        try {
            Files.deleteIfExists(state);
        } catch (IOException e) {
            System.err.println("cannot delete " + state + ": " + e);
        }
        System.out.println("fake stand-alone system stopped");
    }
}
