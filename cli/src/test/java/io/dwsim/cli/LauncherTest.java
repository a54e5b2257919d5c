package io.dwsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bash launcher: its functions one by one, and whole with stand-ins for java and mvn that only note how they were called. */
class LauncherTest {
    private static final Path LAUNCHER =
            Path.of("..", "dw-sim").toAbsolutePath().normalize();

    @TempDir
    Path directory;

    private record Result(int status, String out, String err) {}

    @ParameterizedTest
    @CsvSource({"17.0.15,17", "1.8.0_402,8", "21-ea,21", "25,25"})
    void readsTheMajorVersionOfAJava(String version, String major) throws Exception {
        assertThat(function("major_of " + version).out()).isEqualTo(major + "\n");
    }

    @Test
    void findsItsHomeThroughSymbolicLinks() throws Exception {
        Path home = Files.createDirectories(directory.resolve("a home"));
        Files.copy(LAUNCHER, home.resolve("dw-sim"));
        Path absolute = Files.createSymbolicLink(directory.resolve("absolute"), home.resolve("dw-sim"));
        Path relative = Files.createSymbolicLink(directory.resolve("relative"), Path.of("absolute"));

        assertThat(function("home_of '" + absolute + "'").out()).isEqualTo(home.toRealPath() + "\n");
        assertThat(function("home_of '" + relative + "'").out()).isEqualTo(home.toRealPath() + "\n");
    }

    @Test
    void refusesAnOldJavaAndAMissingOne() throws Exception {
        Path checkout = checkout();
        Files.writeString(checkout.resolve("jdk/release"), "JAVA_VERSION=\"11.0.2\"\n");
        assertThat(launch(checkout, "version").err()).contains("is Java 11.0.2; Java 17 or newer is needed");

        Files.delete(checkout.resolve("jdk/bin/java"));
        Result missing = launch(checkout, "version");
        assertThat(missing.status()).isEqualTo(1);
        assertThat(missing.err()).contains("there is no bin/java in it");
    }

    @Test
    void buildsOnceAndAgainOnlyWhenASourceChanges() throws Exception {
        Path checkout = checkout();

        Result first = launch(checkout, "experiment", "create", "a b.yaml");
        assertThat(first.status()).as(first.err()).isZero();
        assertThat(first.err()).contains("building for the first time");
        assertThat(first.out())
                .contains("arg=io.dwsim.cli.DwSim\narg=experiment\narg=create\narg=a b.yaml\n")
                .contains("arg=-Ddwsim.home=" + checkout.toRealPath())
                .contains("arg=-Ddwsim.standalone.lib=" + checkout.toRealPath() + "/standalone/target/dist/lib");

        assertThat(launch(checkout, "version").err()).isEmpty();

        Path source = checkout.resolve("engine/src/main/java/A.java");
        Files.writeString(source, "class A {}");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(2)));
        assertThat(launch(checkout, "version").err()).contains("building what changed");
        assertThat(Files.readAllLines(checkout.resolve("mvn.calls"))).hasSize(2);
    }

    @Test
    void aBuildThatFailsShowsItsLogAndIsTriedAgain() throws Exception {
        Path checkout = checkout();
        Files.writeString(checkout.resolve("broken"), "");

        Result result = launch(checkout, "version");
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err()).contains("COMPILATION ERROR").contains("the build failed");
        assertThat(result.out()).isEmpty();

        Files.delete(checkout.resolve("broken"));
        assertThat(launch(checkout, "version").status()).isZero();
    }

    @Test
    void whatRunsCanBeManagedWhileTheSourcesDoNotCompile() throws Exception {
        Path checkout = checkout();
        assertThat(launch(checkout, "version").status()).isZero();
        Files.writeString(checkout.resolve("broken"), "");
        Files.setLastModifiedTime(
                checkout.resolve("pom.xml"), FileTime.from(Instant.now().plusSeconds(2)));

        assertThat(launch(checkout, "version").status()).isEqualTo(1);

        Result down = launch(checkout, "down");
        assertThat(down.status()).isZero();
        assertThat(down.err()).isEmpty();
    }

    @Test
    void twoAtOnceBuildOnce() throws Exception {
        Path checkout = checkout();

        Process one = start(checkout, "version");
        Process two = start(checkout, "version");

        assertThat(one.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(two.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(one.exitValue() + two.exitValue()).isZero();
        assertThat(Files.readAllLines(checkout.resolve("mvn.calls"))).hasSize(1);
    }

    @Test
    void mkdirLocksWhereFlockIsMissingAndOutlivesADeadOwner() throws Exception {
        Path checkout = checkout();
        Path lock = Files.createDirectories(checkout.resolve("target/dw-sim.lock.d"));
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Files.writeString(lock.resolve("pid"), dead.pid() + "\n");

        Result result = function("command() { [ \"$2\" != flock ] && builtin command \"$@\"; }\n" + "HOME_DIR='"
                + checkout + "'\nlock_build\necho $LOCKED\nunlock_build");

        assertThat(result.out()).isEqualTo("mkdir\n");
        assertThat(lock).doesNotExist();
    }

    /** A checkout with one module of source, a java and a mvn that note their calls. */
    private Path checkout() throws IOException {
        Path checkout = Files.createDirectories(directory.resolve("check out"));
        Files.copy(LAUNCHER, checkout.resolve("dw-sim"));
        Files.writeString(checkout.resolve("pom.xml"), "<project/>");
        Files.createDirectories(checkout.resolve("engine/src/main/java"));
        Files.createDirectories(checkout.resolve("jdk/bin"));
        Files.writeString(checkout.resolve("jdk/release"), "JAVA_VERSION=\"17.0.15\"\n");
        script(checkout.resolve("jdk/bin/java"), "printf 'arg=%s\\n' \"$@\"");
        script(checkout.resolve("mvnw"), """
                echo "$@" >>mvn.calls
                if [ -e broken ]; then echo COMPILATION ERROR; exit 1; fi
                sleep 1
                mkdir -p cli/target/dist/lib standalone/target/dist/lib
                touch cli/target/dist/lib/cli.jar standalone/target/dist/lib/standalone.jar
                """);
        return checkout;
    }

    private static void script(Path path, String body) throws IOException {
        Files.writeString(path, "#!/usr/bin/env bash\n" + body);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Process start(Path checkout, String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of("bash", checkout.resolve("dw-sim").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().putAll(Map.of("JAVA_HOME", checkout.resolve("jdk").toString()));
        return builder.start();
    }

    private Result launch(Path checkout, String... arguments) throws Exception {
        return result(start(checkout, arguments));
    }

    private Result function(String script) throws Exception {
        return result(new ProcessBuilder("bash", "-c", "source '" + LAUNCHER + "'\n" + script)
                .directory(directory.toFile())
                .start());
    }

    private static Result result(Process process) throws Exception {
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), out, err);
    }
}
