package io.dwsim.system.fault;

/** One of two contents of the experiment that runs alternate between, so that a reader sees which one is there. */
record Variant(int seed, long customers, long orders) {

    /** The two variants of about that many rows in all. */
    static Variant of(boolean first, long rows) {
        long customers = rows / (first ? 5 : 4);
        return new Variant(first ? 1 : 2, customers, rows - customers);
    }

    String request() {
        return "{\"seed\": %d, \"rows\": {\"customers\": %d, \"orders\": %d}}".formatted(seed, customers, orders);
    }
}
