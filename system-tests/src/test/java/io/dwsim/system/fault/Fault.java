package io.dwsim.system.fault;

import java.util.Optional;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** Something that goes wrong while a run goes on, and what has to come of it. */
interface Fault {

    /** What it is called in the report, as in {@code kill -9 of a gateway}. */
    String name();

    /** What of this machine it needs and does not find; empty when it can strike. */
    default Optional<String> missing() {
        return Optional.empty();
    }

    /** When it strikes. */
    default Moment moment(Random random) {
        return Moment.drawn(random);
    }

    /** Before the run starts. */
    default void prepare(Scene scene) throws Exception {}

    /** Strikes; returns when it is over, or goes on until {@link #heal}. */
    void strike(Scene scene) throws Exception;

    /** After the end of the run, however it ended, if it began at all: everything that works again only by hand. */
    default void heal(Scene scene) throws Exception {}

    /** What has to hold now, besides what always has to. */
    default void check(Scene scene, JsonNode run) throws Exception {
        scene.checks().completed(scene.run(), run);
    }
}
