package io.dwsim.cli.api;

import io.dwsim.cli.terminal.CommandFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/** An experiment as its author wrote it; the server reads it, here only its format must be known. */
public final class Definition {
    private final String contentType;
    private final byte[] content;

    private Definition(String contentType, byte[] content) {
        this.contentType = contentType;
        this.content = content;
    }

    /** Reads a file, or standard input for {@code -}. */
    public static Definition read(String source, InputStream in) {
        try {
            byte[] content = source.equals("-") ? in.readAllBytes() : Files.readAllBytes(Path.of(source));
            return new Definition(contentType(source.toLowerCase(Locale.ROOT), content), content);
        } catch (NoSuchFileException e) {
            throw new CommandFailure("no such file: " + source, e);
        } catch (IOException e) {
            throw new CommandFailure("cannot read " + source + ": " + e.getMessage(), e);
        }
    }

    public String contentType() {
        return contentType;
    }

    byte[] content() {
        return content;
    }

    private static String contentType(String name, byte[] content) {
        if (name.endsWith(".json")) {
            return ApiClient.JSON;
        }
        if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            return ApiClient.YAML;
        }
        for (byte b : content) {
            if (!Character.isWhitespace(b)) {
                return b == '{' ? ApiClient.JSON : ApiClient.YAML;
            }
        }
        return ApiClient.YAML;
    }
}
