package io.dwsim.embedded.postgres;

import io.dwsim.embedded.EmbeddedServerException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Stops a postmaster, at first politely, then less and less so. */
final class Shutdown {

    /** TERM lets clients finish, INT breaks their transactions off, QUIT leaves the cleaning up to the next start. */
    private record Step(String signal, Duration patience) {}

    private static final Step SMART = new Step("TERM", Duration.ofSeconds(2));
    private static final Step FAST = new Step("INT", Duration.ofSeconds(60));
    private static final Step IMMEDIATE = new Step("QUIT", Duration.ofSeconds(10));
    private static final Step KILL = new Step("KILL", Duration.ofSeconds(10));

    private Shutdown() {}

    /** For a server of our own, whose clients are known to be gone or unwanted. */
    static void fast(ProcessHandle postmaster) {
        stop(postmaster, List.of(FAST, IMMEDIATE, KILL));
    }

    /** For a server somebody may still be connected to. */
    static void gentle(ProcessHandle postmaster) {
        stop(postmaster, List.of(SMART, FAST, IMMEDIATE, KILL));
    }

    private static void stop(ProcessHandle postmaster, List<Step> steps) {
        List<ProcessHandle> backends = postmaster.descendants().toList();
        for (Step step : steps) {
            signal(postmaster, step.signal());
            if (ended(postmaster, step.patience())) {
                // After a KILL they notice by themselves; the memory they share keeps the next server away till then.
                backends.forEach(backend -> ended(backend, KILL.patience()));
                return;
            }
        }
        throw new EmbeddedServerException("PostgreSQL with pid " + postmaster.pid() + " could not be stopped");
    }

    private static void signal(ProcessHandle process, String signal) {
        // The kill built into the shell: a slim container has no program of that name.
        if (process.isAlive()) {
            Command.succeeds(List.of("sh", "-c", "kill -" + signal + " " + process.pid()));
        }
    }

    private static boolean ended(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }
}
