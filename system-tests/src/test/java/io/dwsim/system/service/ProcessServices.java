package io.dwsim.system.service;

import static org.awaitility.Awaitility.await;

import io.dwsim.system.backend.Backends;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Services as processes of their own. */
public final class ProcessServices implements AutoCloseable {

    private final Backends backends;
    private final Path logs;
    private final List<ServiceProcess> processes = new ArrayList<>();

    public ProcessServices(Backends backends, Path logs) {
        this.backends = backends;
        this.logs = logs;
    }

    public ProcessServices generationWorkers(int count) {
        for (int i = 1; i <= count; i++) {
            worker("io.dwsim.generation.GenerationWorkerApplication", "generation-" + i);
        }
        return this;
    }

    public ProcessServices loadWorkers(int count) {
        for (int i = 1; i <= count; i++) {
            worker("io.dwsim.load.LoadWorkerApplication", "load-" + i);
        }
        return this;
    }

    private void worker(String mainClass, String name) {
        List<String> arguments = new ArrayList<>(backends.serviceArguments());
        arguments.add("--server.port=0");
        arguments.add("--dwsim.worker.name=" + name);
        processes.add(ServiceProcess.start(mainClass, arguments, logs, name));
    }

    /** Starts a gateway and waits until it answers. */
    public ApiClient gateway(String... more) {
        List<String> arguments = new ArrayList<>(backends.gatewayArguments());
        int port = ServiceProcess.freePort();
        arguments.add("--server.port=" + port);
        arguments.addAll(List.of(more));
        ServiceProcess gateway =
                ServiceProcess.start("io.dwsim.gateway.ApiGatewayApplication", arguments, logs, "gateway");
        processes.add(gateway);
        ApiClient api = new ApiClient("http://127.0.0.1:" + port);
        await("the gateway").atMost(Duration.ofMinutes(2)).ignoreExceptions().until(() -> {
            if (!gateway.isAlive()) {
                throw new AssertionError(gateway.log());
            }
            return api.get("/health").status() == 200;
        });
        return api;
    }

    public List<ServiceProcess> processes() {
        return List.copyOf(processes);
    }

    @Override
    public void close() {
        processes.forEach(ServiceProcess::close);
    }
}
