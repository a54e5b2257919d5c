package io.dwsim.gateway.run;

import io.dwsim.common.message.PartStage;
import io.dwsim.common.message.PartStarted;
import io.dwsim.common.message.Topology;

/** The queues parts wait in, and the parts that wait in each. */
enum WorkQueue {
    GENERATE_PART(Topology.GENERATE_PART_QUEUE, PartState.GENERATING, false),
    LOAD_PART(Topology.LOAD_PART_QUEUE, PartState.LOADING, false),
    VERIFY_PART(Topology.VERIFY_PART_QUEUE, PartState.VERIFYING, false),
    VERIFY_TABLE(Topology.VERIFY_TABLE_QUEUE, PartState.VERIFYING, true);

    private final String queue;
    private final PartState state;
    private final boolean wholeTables;

    WorkQueue(String queue, PartState state, boolean wholeTables) {
        this.queue = queue;
        this.state = state;
        this.wholeTables = wholeTables;
    }

    static WorkQueue of(PartStage stage, int part) {
        return switch (stage) {
            case GENERATE -> GENERATE_PART;
            case LOAD -> LOAD_PART;
            case VERIFY -> part == PartStarted.WHOLE_TABLE ? VERIFY_TABLE : VERIFY_PART;
        };
    }

    /** Name at the broker. */
    String queue() {
        return queue;
    }

    /** The state of parts whose messages are in it. */
    PartState state() {
        return state;
    }

    boolean holdsWholeTables() {
        return wholeTables;
    }
}
