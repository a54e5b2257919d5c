package io.dwsim.embedded.postgres;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A JVM of its own that serves a data directory until its standard input ends or it is killed. */
final class KeptServer implements AutoCloseable {

    private final Process jvm;
    private final long postgresPid;
    private final int port;

    private KeptServer(Process jvm, long postgresPid, int port) {
        this.jvm = jvm;
        this.postgresPid = postgresPid;
        this.port = port;
    }

    /** Runs in the other JVM. */
    public static void main(String[] arguments) throws IOException {
        long begin = System.nanoTime();
        try (var server = EmbeddedPostgres.start(EmbeddedPostgresOptions.kept(Path.of(arguments[0])))) {
            System.out.printf("%d %d %d ms%n", server.pid(), server.port(), (System.nanoTime() - begin) / 1_000_000);
            System.out.flush();
            while (System.in.read() >= 0) {
                continue;
            }
        }
    }

    static KeptServer launch(Path dataDir) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process jvm = new ProcessBuilder(List.of(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        KeptServer.class.getName(),
                        dataDir.toString()))
                .redirectError(Redirect.appendTo(new File(dataDir + ".jvm.log")))
                .start();
        String[] ready = jvm.inputReader(StandardCharsets.UTF_8).readLine().split(" ");
        return new KeptServer(jvm, Long.parseLong(ready[0]), Integer.parseInt(ready[1]));
    }

    ProcessHandle postgres() {
        return ProcessHandle.of(postgresPid).orElseThrow();
    }

    int port() {
        return port;
    }

    /** As kill -9 does: nothing in that JVM gets a chance to clean up. */
    void kill() throws InterruptedException {
        jvm.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        jvm.getOutputStream().close();
        jvm.waitFor();
    }
}
