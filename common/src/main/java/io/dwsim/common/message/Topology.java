package io.dwsim.common.message;

import java.util.List;

/** Names of exchanges and queues. */
public final class Topology {

    public static final String COMMANDS = "dwsim.commands";
    public static final String EVENTS = "dwsim.events";
    public static final String CONTROL = "dwsim.control";

    public static final String GENERATE_PART_QUEUE = "generation-worker.generate-part";
    public static final String VERIFY_PART_QUEUE = "generation-worker.verify-part";
    public static final String LOAD_PART_QUEUE = "load-worker.load-part";
    public static final String VERIFY_TABLE_QUEUE = "load-worker.verify-table";
    public static final String RUN_CONTROL_QUEUE = "load-worker.run-control";
    public static final String RUN_PROGRESS_QUEUE = "api-gateway.run-progress";

    /** The queues that work is taken from, each with a dead-letter exchange and queue of its own. */
    public static final List<String> WORK_QUEUES = List.of(
            GENERATE_PART_QUEUE,
            VERIFY_PART_QUEUE,
            LOAD_PART_QUEUE,
            VERIFY_TABLE_QUEUE,
            RUN_CONTROL_QUEUE,
            RUN_PROGRESS_QUEUE);

    /** Where the gateway hears of every dead letter, whichever queue it comes from. */
    public static final String DEAD_LETTERS_QUEUE = "api-gateway.dead-letters";

    private Topology() {}

    /** The queue where messages of {@code queue} end that nobody could handle. */
    public static String deadLetterQueue(String queue) {
        return queue + ".dlq";
    }

    /** The fan-out exchange in front of {@link #deadLetterQueue}. */
    public static String deadLetterExchange(String queue) {
        return queue + ".dlx";
    }
}
