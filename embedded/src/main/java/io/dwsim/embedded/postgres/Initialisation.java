package io.dwsim.embedded.postgres;

import io.dwsim.embedded.EmbeddedServerException;
import io.dwsim.embedded.PrivateDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Makes a new data directory with initdb: beside its place first, so that a half made one is never taken for a whole. */
record Initialisation(PostgresBinaries binaries, ServerAccount account, DataDirectory target) {

    private static final int MINUTES = 5;

    void run(String superuser, String password, boolean durable) {
        Path unfinished = target.beside(".initdb");
        Path passwordFile = unfinished.resolve("password");
        Path data = unfinished.resolve("data");
        try {
            FileTree.delete(unfinished);
            PrivateDirectory.create(unfinished);
            PrivateDirectory.create(data);
            PrivateDirectory.createFile(passwordFile);
            Files.writeString(passwordFile, password + "\n");
            account.takeOver(unfinished);
            requireReachable(unfinished);
            initdb(data, passwordFile, superuser, durable);
            Files.move(data, target.path(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new EmbeddedServerException("The data directory " + target.path() + " could not be created", e);
        } finally {
            deleteQuietly(unfinished);
        }
    }

    private void requireReachable(Path directory) {
        if (!account.canReach(directory)) {
            throw new EmbeddedServerException("uid " + UnprivilegedUser.ID
                    + ", under which PostgreSQL has to run, cannot"
                    + " reach " + directory + ": every directory above it must let others through (chmod o+x); choose"
                    + " another data directory, for instance under /var/lib");
        }
    }

    private void initdb(Path data, Path passwordFile, String superuser, boolean durable) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                binaries.initdb().toString(),
                "--pgdata=" + data,
                "--username=" + superuser,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                // code point order like C, but upper() and lower() know all of Unicode
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions"));
        if (!durable) {
            command.add("--no-sync");
        }
        ServerLog log = ServerLog.open(target.log());
        Process process = ServerEnvironment.process(account.command(command), data, log.file())
                .start();
        try {
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                throw new EmbeddedServerException(
                        "initdb did not end within " + MINUTES + " minutes; log: " + log.tail());
            }
            if (process.exitValue() != 0) {
                throw new EmbeddedServerException("initdb failed for " + target.path() + ": " + log.tail());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedServerException("Interrupted while creating the data directory " + target.path(), e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static void deleteQuietly(Path unfinished) {
        try {
            FileTree.delete(unfinished);
        } catch (IOException e) {
            // left behind, the next start deletes it first
        }
    }
}
