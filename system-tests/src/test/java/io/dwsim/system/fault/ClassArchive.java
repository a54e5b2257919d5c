package io.dwsim.system.fault;

import io.dwsim.system.service.ServiceProcess;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The classes of the services, parsed and verified once (class-data sharing): each start of a service takes about half
 * the processor time, and the suite starts some thirty.
 */
final class ClassArchive {

    private final Path file;

    private ClassArchive(Path file) {
        this.file = file;
    }

    /** The archive for the jars there are, made by one start of a gateway unless it is there already. */
    static ClassArchive of(List<String> gatewayArguments, Path directory) throws Exception {
        ClassArchive archive = new ClassArchive(directory.resolve("classes-" + fingerprint() + ".jsa"));
        if (Files.notExists(archive.file)) {
            deleteArchives(directory);
            List<String> jvm = new ArrayList<>(Member.JVM);
            jvm.add("-XX:ArchiveClassesAtExit=" + archive.file);
            jvm.add("-Dspring.context.exit=onRefresh");
            ServiceProcess gateway = ServiceProcess.start(
                    jvm,
                    Map.of(),
                    ServiceKind.GATEWAY.mainClass(),
                    gatewayArguments,
                    directory.resolve("class-archive.log"));
            gateway.onExit().get(5, TimeUnit.MINUTES);
        }
        return archive;
    }

    /** For the JVM, which does without where the archive does not fit. */
    List<String> arguments() {
        return Files.exists(file) ? List.of("-XX:SharedArchiveFile=" + file) : List.of();
    }

    /** Of other jars: each is large. */
    private static void deleteArchives(Path directory) throws IOException {
        try (DirectoryStream<Path> old = Files.newDirectoryStream(directory, "classes-*.jsa")) {
            for (Path archive : old) {
                Files.delete(archive);
            }
        }
    }

    private static String fingerprint() throws IOException {
        try (Stream<Path> jars = Files.list(ServiceProcess.JARS)) {
            int hash = jars.map(Path::toFile)
                    .mapToInt(jar -> Objects.hash(jar.getName(), jar.length(), jar.lastModified()))
                    .sum();
            return Integer.toHexString(hash);
        }
    }
}
