package io.dwsim.system.fault;

import static org.awaitility.Awaitility.await;

import io.dwsim.common.message.Topology;
import io.dwsim.embedded.LoopbackPort;
import io.dwsim.system.backend.Backends;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;

/** Two processes of each kind of service, and what one does to them. */
final class Fleet implements AutoCloseable {

    private static final int OF_EACH_KIND = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Short, so that what is lost is missed soon. */
    private static final List<String> RECOVERY = List.of(
            "--dwsim.runs.silent-after=6s",
            "--dwsim.runs.unstarted-after=8s",
            "--dwsim.runs.unpublished-after=15s",
            "--dwsim.runs.sweep-interval=1s",
            "--spring.datasource.hikari.connection-timeout=3000",
            "--spring.datasource.hikari.validation-timeout=1000",
            "--spring.datasource.hikari.data-source-properties.socketTimeout=10");

    private static final List<String> PATIENCE_WITH_SERVERS = List.of(
            "--dwsim.worker.beat=1s",
            "--dwsim.messaging.confirm-timeout=3s",
            "--spring.rabbitmq.requested-heartbeat=5s",
            "--dwsim.lake.timeout=5s",
            "--dwsim.load.sweep-interval=2s");

    private final List<Member> members = new ArrayList<>();
    private final List<Integer> gatewayPorts = new ArrayList<>();
    private final Gateways gateways;
    private final Queues queues;

    Fleet(Backends backends, Queues queues, Path logs) throws Exception {
        this.queues = queues;
        for (int number = 1; number <= OF_EACH_KIND; number++) {
            int port = LoopbackPort.anyFree();
            gatewayPorts.add(port);
            List<String> gateway = new ArrayList<>(backends.gatewayArguments());
            gateway.add("--server.port=" + port);
            gateway.add("--dwsim.runs.part-rows=50000");
            gateway.addAll(RECOVERY);
            gateway.addAll(PATIENCE_WITH_SERVERS);
            members.add(new Member(ServiceKind.GATEWAY, "gateway-" + number, gateway, logs));
            for (ServiceKind kind : List.of(ServiceKind.GENERATION_WORKER, ServiceKind.LOAD_WORKER)) {
                String name = kind.title().replace(' ', '-') + "-" + number;
                List<String> worker = new ArrayList<>(backends.serviceArguments());
                worker.addAll(List.of("--server.port=0", "--dwsim.worker.name=" + name));
                worker.addAll(PATIENCE_WITH_SERVERS);
                members.add(new Member(kind, name, worker, logs));
            }
        }
        gateways = new Gateways(gatewayPorts);
        List<String> gateway = new ArrayList<>(backends.gatewayArguments());
        gateway.add("--server.port=0");
        ClassArchive archive = ClassArchive.of(gateway, logs);
        members.forEach(member -> member.use(archive));
    }

    Gateways gateways() {
        return gateways;
    }

    List<Member> members(ServiceKind kind) {
        return members.stream().filter(member -> member.kind() == kind).toList();
    }

    /** One of a kind, drawn. */
    Member any(ServiceKind kind, Random random) {
        return members(kind).get(random.nextInt(OF_EACH_KIND));
    }

    /** Starts whatever is not running, and waits until all of them work. */
    void complete() {
        start(member -> !member.isAlive(), Map.of());
        awaitReady();
    }

    /** Starts those members with variables of their own. */
    void start(Predicate<Member> which, Map<String, String> environment) {
        members.stream().filter(which).forEach(member -> member.start(environment));
    }

    void awaitReady() {
        await("all services to work").atMost(PATIENCE).until(() -> {
            members.stream().filter(Member::hasDied).findFirst().ifPresent(member -> {
                throw new AssertionError(member.name() + " died while starting");
            });
            return gateways.allAnswer()
                    && queues.consumers(Topology.GENERATE_PART_QUEUE) >= OF_EACH_KIND
                    && queues.consumers(Topology.RUN_CONTROL_QUEUE) >= OF_EACH_KIND
                    && queues.consumers(Topology.RUN_PROGRESS_QUEUE) >= OF_EACH_KIND;
        });
    }

    /** Names of those that ended by themselves. */
    List<String> died() {
        return members.stream().filter(Member::hasDied).map(Member::name).toList();
    }

    /** Has every process write the stacks of its threads into its log. */
    void dumpThreads() {
        members.stream().filter(Member::isAlive).forEach(member -> member.signal("QUIT"));
    }

    /** SIGTERM to all of some kinds. */
    void terminate(Predicate<ServiceKind> kinds) throws Exception {
        for (Member member : members) {
            if (kinds.test(member.kind())) {
                member.terminate();
            }
        }
    }

    void kill() {
        members.stream().filter(Member::isAlive).forEach(Member::kill);
    }

    @Override
    public void close() {
        members.parallelStream().forEach(Member::close);
    }
}
