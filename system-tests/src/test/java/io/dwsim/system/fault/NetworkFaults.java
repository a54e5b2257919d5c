package io.dwsim.system.fault;

import java.util.function.Function;

/** What networks do between the services and one of the servers. */
final class NetworkFaults {

    private NetworkFaults() {}

    /** Where it happens. */
    enum Way {
        BROKER("the broker", Servers::brokerProxy),
        POSTGRES("Postgres", Servers::postgresProxy),
        S3("S3", Servers::s3Proxy);

        private final String title;
        private final Function<Servers, TcpProxy> proxy;

        Way(String title, Function<Servers, TcpProxy> proxy) {
            this.title = title;
            this.proxy = proxy;
        }

        TcpProxy proxy(Scene scene) {
            return proxy.apply(scene.servers());
        }
    }

    /** All connections are reset, three times in a row; new ones work at once. */
    record Cut(Way to) implements Fault {

        @Override
        public String name() {
            return "connections to " + to.title + " cut";
        }

        @Override
        public void strike(Scene scene) throws Exception {
            for (int i = 0; i < 3; i++) {
                to.proxy(scene).cut();
                scene.pass(100, 1000);
            }
        }
    }

    /** Nobody listens there for a while. */
    record Refused(Way to) implements Fault {

        @Override
        public String name() {
            return to.title + " refuses connections";
        }

        @Override
        public void strike(Scene scene) throws Exception {
            to.proxy(scene).refuse();
            scene.pass(2000, 6000);
            to.proxy(scene).accept();
        }

        @Override
        public void heal(Scene scene) {
            to.proxy(scene).accept();
        }
    }

    /** Nothing comes through for a while, longer than most time-outs of the suite, and then all of it. */
    record Stalled(Way to) implements Fault {

        @Override
        public String name() {
            return "connections to " + to.title + " stalled";
        }

        @Override
        public void strike(Scene scene) throws Exception {
            to.proxy(scene).stall();
            scene.pass(4000, 9000);
            to.proxy(scene).flow();
        }

        @Override
        public void heal(Scene scene) {
            to.proxy(scene).flow();
        }
    }

    /** As by a failover: the server that is there now knows of no connection, and whoever waits for an answer waits. */
    record Forgotten(Way to) implements Fault {

        @Override
        public String name() {
            return "connections to " + to.title + " forgotten";
        }

        @Override
        public void strike(Scene scene) {
            to.proxy(scene).forget();
        }

        @Override
        public void heal(Scene scene) {
            to.proxy(scene).cut();
        }
    }
}
