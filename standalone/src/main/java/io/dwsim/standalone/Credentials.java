package io.dwsim.standalone;

import io.dwsim.common.json.DwsimJson;
import io.dwsim.embedded.DatabasePasswords;
import io.dwsim.embedded.PrivateDirectory;
import io.dwsim.embedded.RandomSecret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import tools.jackson.core.JacksonException;

/** The secrets of one data directory, made up when it is first used and kept there for its owner only. */
record Credentials(
        String controlPassword,
        String loaderPassword,
        String readerPassword,
        String brokerPassword,
        String lakeAccessKey,
        String lakeSecretKey) {

    private static final String FILE = "credentials.json";

    static Credentials of(Path dataDir) {
        Path file = dataDir.resolve(FILE);
        try {
            return Files.exists(file) ? read(file) : create(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the secrets in " + file + " cannot be kept: " + e.getMessage(), e);
        }
    }

    private static Credentials read(Path file) throws IOException {
        try {
            return DwsimJson.mapper().readValue(Files.readAllBytes(file), Credentials.class);
        } catch (JacksonException e) {
            throw new IOException("not a file of credentials: " + e.getOriginalMessage(), e);
        }
    }

    private static Credentials create(Path file) throws IOException {
        Credentials made = new Credentials(
                RandomSecret.next(),
                RandomSecret.next(),
                RandomSecret.next(),
                RandomSecret.next(),
                "dwsim",
                RandomSecret.next());
        Path draft = PrivateDirectory.createFile(file.resolveSibling(FILE + ".new"));
        Files.write(draft, DwsimJson.mapper().writeValueAsBytes(made));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        return made;
    }

    DatabasePasswords databases() {
        return new DatabasePasswords(controlPassword, loaderPassword, readerPassword);
    }

    @Override
    public String toString() {
        return "Credentials[…]";
    }
}
