package io.dwsim.system.query;

import java.util.Random;

/** What a client of the crowd comes for. */
enum Errand {
    SMALL_JSON(30),
    SMALL_CSV(15),
    SMALL_NDJSON(10),
    SMALL_PARQUET(8),
    LARGE_CSV(4),
    LARGE_NDJSON(3),
    LARGE_PARQUET(2),
    /** A query over the experiment that is generated meanwhile. */
    MOVING(15),
    FAULTY(5),
    /** Ended by DELETE before its first row. */
    CANCELLED(4),
    /** A client that leaves while rows flow. */
    DROPPED(3),
    /** A client that leaves before the first row. */
    IMPATIENT(2);

    private final int weight;

    Errand(int weight) {
        this.weight = weight;
    }

    static Errand any(Random random) {
        int all = 0;
        for (Errand errand : values()) {
            all += errand.weight;
        }
        int drawn = random.nextInt(all);
        for (Errand errand : values()) {
            drawn -= errand.weight;
            if (drawn < 0) {
                return errand;
            }
        }
        throw new AssertionError("weights do not add up");
    }
}
