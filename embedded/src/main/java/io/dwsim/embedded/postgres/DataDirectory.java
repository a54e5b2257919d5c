package io.dwsim.embedded.postgres;

import io.dwsim.embedded.EmbeddedServerException;
import io.dwsim.embedded.PrivateDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A data directory and the files beside it that outlive a start: {@code <name>.lock}, {@code .log}, {@code .port} and
 * {@code .password} (the generated one).
 *
 * @param path absolute, without links
 */
record DataDirectory(Path path) {

    /** The major version of the binaries this module is built with. */
    private static final String VERSION = "18";

    static DataDirectory at(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        if (parent == null) {
            throw new EmbeddedServerException("The root directory cannot be a data directory");
        }
        PrivateDirectory.create(parent);
        try {
            return new DataDirectory(
                    Files.isDirectory(absolute)
                            ? absolute.toRealPath()
                            : parent.toRealPath().resolve(absolute.getFileName()));
        } catch (IOException e) {
            throw new EmbeddedServerException("The data directory " + absolute + " could not be examined", e);
        }
    }

    Path beside(String suffix) {
        return path.resolveSibling(path.getFileName() + suffix);
    }

    Path lockFile() {
        return beside(".lock");
    }

    Path log() {
        return beside(".log");
    }

    /** False when there is nothing yet; fails when what is there is not a data directory of this version. */
    boolean isInitialised() {
        try {
            String version = Files.readString(path.resolve("PG_VERSION")).strip();
            if (!version.equals(VERSION)) {
                throw new EmbeddedServerException(
                        "The data directory " + path + " was made by PostgreSQL " + version + ", this is " + VERSION
                                + ": choose another directory, or move its data with dump and restore");
            }
            return true;
        } catch (NoSuchFileException e) {
            requireEmpty();
            return false;
        } catch (IOException e) {
            throw new EmbeddedServerException("The data directory " + path + " could not be read", e);
        }
    }

    private void requireEmpty() {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> content = Files.list(path)) {
            if (content.findAny().isPresent()) {
                throw new EmbeddedServerException(
                        "The directory " + path + " is neither empty nor a data directory of PostgreSQL");
            }
        } catch (IOException e) {
            throw new EmbeddedServerException("The directory " + path + " could not be read", e);
        }
    }

    Optional<Integer> rememberedPort() {
        return remembered(".port").filter(text -> text.matches("\\d{1,5}")).map(Integer::valueOf);
    }

    void rememberPort(int port) {
        remember(".port", Integer.toString(port));
    }

    Optional<String> rememberedPassword() {
        return remembered(".password");
    }

    void rememberPassword(String password) {
        remember(".password", password);
    }

    private Optional<String> remembered(String suffix) {
        try {
            return Optional.of(Files.readString(beside(suffix)).strip());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new EmbeddedServerException("The file " + beside(suffix) + " could not be read", e);
        }
    }

    private void remember(String suffix, String text) {
        Path unfinished = beside(suffix + ".tmp");
        try {
            Files.deleteIfExists(unfinished);
            PrivateDirectory.createFile(unfinished);
            Files.writeString(unfinished, text + "\n");
            Files.move(unfinished, beside(suffix), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new EmbeddedServerException("The file " + beside(suffix) + " could not be written", e);
        }
    }

    /** Removes the data, everything beside it and the directory they are in. */
    void deleteWithParent() {
        Path parent = path.resolveSibling("");
        try {
            FileTree.delete(parent);
        } catch (IOException e) {
            throw new EmbeddedServerException("The temporary directory " + parent + " could not be deleted", e);
        }
    }
}
