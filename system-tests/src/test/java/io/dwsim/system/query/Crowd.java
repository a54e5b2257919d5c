package io.dwsim.system.query;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many clients that do errand after errand, all at once. */
final class Crowd {

    private final QueryHttp http;
    private final CrowdClient.Scene scene;
    private final CountDownLatch over;
    private final Map<Errand, Long> done = new EnumMap<>(Errand.class);

    Crowd(QueryHttp http, CrowdClient.Scene scene, CountDownLatch over) {
        this.http = http;
        this.scene = scene;
        this.over = over;
    }

    /**
     * What was done.
     *
     * @param turnedAway answers 429
     * @param runs runs published meanwhile
     */
    record Tally(Map<Errand, Long> done, long turnedAway, int runs) {

        Tally withRuns(int published) {
            return new Tally(done, turnedAway, published);
        }
    }

    /** Lets them loose for that long; the first errand that went wrong is thrown when all have come to an end. */
    Tally rush(int clients, Duration time) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            long end = System.nanoTime() + time.toNanos();
            List<Callable<Void>> all = new ArrayList<>();
            for (int seed = 0; seed < clients; seed++) {
                all.add(client(seed, end));
            }
            // returns when all are done
            for (Future<Void> client : threads.invokeAll(all)) {
                client.get();
            }
        } finally {
            over.countDown();
            threads.shutdownNow();
        }
        return new Tally(done, http.turnedAway(), 0);
    }

    private Callable<Void> client(int seed, long end) {
        Random random = new Random(seed);
        CrowdClient client = new CrowdClient(http, scene, seed);
        // each kind comes first for some
        Errand[] kinds = Errand.values();
        return () -> {
            Errand errand = kinds[seed % kinds.length];
            while (System.nanoTime() < end && client.run(errand)) {
                count(errand);
                errand = Errand.any(random);
            }
            return null;
        };
    }

    private synchronized void count(Errand errand) {
        done.merge(errand, 1L, Long::sum);
    }
}
