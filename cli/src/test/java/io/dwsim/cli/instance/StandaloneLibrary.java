package io.dwsim.cli.instance;

import io.dwsim.standalone.StandaloneApplication;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;

/** A directory of jars like the one that Maven builds, with the double of the stand-alone system in it, and beside it the system's JVM options. */
public final class StandaloneLibrary {
    private StandaloneLibrary() {}

    public static Path in(Path directory) throws IOException {
        Path library = Files.createDirectories(directory.resolve("lib"));
        jar(location(StandaloneApplication.class), library.resolve("standalone.jar"));
        for (Class<?> type :
                List.of(JsonNode.class, JsonParser.class, com.fasterxml.jackson.annotation.JsonView.class)) {
            Path jar = location(type);
            Files.copy(jar, library.resolve(jar.getFileName().toString()));
        }
        try (Stream<Path> options = Files.list(Path.of("..", "standalone", "src", "main", "dist"))) {
            for (Path file : options.toList()) {
                Files.copy(file, library.resolveSibling(file.getFileName()));
            }
        }
        return library;
    }

    private static Path location(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void jar(Path classes, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> paths = Files.walk(classes, FileVisitOption.FOLLOW_LINKS)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new JarEntry(classes.relativize(path).toString()));
                Files.copy(path, out);
            }
        }
    }
}
