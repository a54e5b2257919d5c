package io.dwsim.cli.run;

import io.dwsim.cli.api.Runs;
import io.dwsim.cli.api.Runs.RunKey;
import io.dwsim.cli.api.StreamedAnswer;
import io.dwsim.cli.terminal.CommandFailure;
import io.dwsim.cli.terminal.OutputFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** A Parquet file as the manifest of its run has it. */
record RunFile(String table, int part, long bytes, String sha256) {

    static RunFile of(JsonNode file) {
        return new RunFile(
                file.path("table").asString(""),
                file.path("part").asInt(0),
                file.path("bytes").asLong(0),
                file.path("sha256").asString(""));
    }

    /** Where it lies below the directory of the run, as in the lake. */
    String name() {
        return String.format(Locale.ROOT, "%s/part-%05d.parquet", table, part);
    }

    /** Gets the file, unless it is there. */
    void download(Runs runs, RunKey run, Path directory) throws IOException {
        Path target = directory.resolve(table).resolve(Path.of(name()).getFileName());
        if (!target.normalize().startsWith(directory.normalize())) {
            throw new CommandFailure("a table must not be named '" + table + "'");
        }
        if (isWhole(target)) {
            return;
        }
        Files.createDirectories(target.toAbsolutePath().getParent());
        MessageDigest digest = sha256Digest();
        try (StreamedAnswer content = runs.file(run, table, part);
                OutputFile file = OutputFile.create(target);
                OutputStream digesting = new DigestOutputStream(file.stream(), digest)) {
            content.copyTo(digesting);
            digesting.flush();
            String found = HexFormat.of().formatHex(digest.digest());
            if (!found.equals(sha256)) {
                throw new CommandFailure("the server sent another " + name() + " than the manifest lists: SHA-256 "
                        + found + " instead of " + sha256);
            }
            file.complete();
        }
    }

    private boolean isWhole(Path target) throws IOException {
        if (!Files.isRegularFile(target) || Files.size(target) != bytes) {
            return false;
        }
        MessageDigest digest = sha256Digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(target), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest()).equals(sha256);
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
