package io.dwsim.system.fault;

import java.util.Random;

/** A PostgreSQL, control database and warehouse in one, that crashes and recovers. */
final class PostgresFaults {

    private PostgresFaults() {}

    record Crashed() implements Fault {

        @Override
        public String name() {
            return "Postgres crashed and restarted";
        }

        @Override
        public void strike(Scene scene) {
            scene.servers().crashPostgres();
        }
    }

    record CrashedWhilePublishing() implements Fault {

        @Override
        public String name() {
            return "Postgres crashed while publishing";
        }

        @Override
        public Moment moment(Random random) {
            return Moment.whilePublishing();
        }

        @Override
        public void strike(Scene scene) throws Exception {
            scene.pass(0, 2000);
            scene.servers().crashPostgres();
        }
    }
}
