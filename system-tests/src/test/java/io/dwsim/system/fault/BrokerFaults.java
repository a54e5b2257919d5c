package io.dwsim.system.fault;

/** A broker that goes away and comes back, with everything it had, or with nothing. */
final class BrokerFaults {

    private BrokerFaults() {}

    record Restarted() implements Fault {

        @Override
        public String name() {
            return "broker stopped and started";
        }

        @Override
        public void strike(Scene scene) throws Exception {
            scene.servers().broker().stop();
            scene.pass(500, 3000);
            scene.servers().broker().start();
        }
    }

    record Killed() implements Fault {

        @Override
        public String name() {
            return "kill -9 of the broker";
        }

        @Override
        public void strike(Scene scene) {
            scene.servers().broker().kill();
            scene.servers().broker().start();
        }
    }

    record Wiped() implements Fault {

        @Override
        public String name() {
            return "broker wiped clean";
        }

        @Override
        public void strike(Scene scene) {
            scene.servers().broker().stop();
            scene.servers().wipeBroker();
            scene.servers().broker().start();
        }
    }
}
