package io.dwsim.system.service;

import io.dwsim.gateway.ApiGatewayApplication;
import io.dwsim.generation.GenerationWorkerApplication;
import io.dwsim.load.LoadWorkerApplication;
import io.dwsim.system.backend.Backends;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Services as contexts of this JVM. */
public final class InProcessServices implements AutoCloseable {

    private final Backends backends;
    private final Deque<ConfigurableApplicationContext> contexts = new ArrayDeque<>();

    public InProcessServices(Backends backends) {
        this.backends = backends;
    }

    /** Starts a gateway on a free port and returns a client for it. */
    public ApiClient gateway(String... more) {
        List<String> arguments = new ArrayList<>(backends.gatewayArguments());
        arguments.add("--server.port=0");
        WebServerApplicationContext gateway =
                (WebServerApplicationContext) start(ApiGatewayApplication.application(), arguments, more);
        return new ApiClient("http://127.0.0.1:" + gateway.getWebServer().getPort());
    }

    /** Starts generation workers, each with a name of its own. */
    public InProcessServices generationWorkers(int count) {
        for (int i = 1; i <= count; i++) {
            start(GenerationWorkerApplication.application(), worker("generation-" + i));
        }
        return this;
    }

    /** Starts load workers, each with a name of its own. */
    public InProcessServices loadWorkers(int count) {
        for (int i = 1; i <= count; i++) {
            start(LoadWorkerApplication.application(), worker("load-" + i));
        }
        return this;
    }

    private List<String> worker(String name) {
        List<String> arguments = new ArrayList<>(backends.serviceArguments());
        arguments.add("--spring.main.web-application-type=none");
        arguments.add("--dwsim.worker.name=" + name);
        return arguments;
    }

    private ConfigurableApplicationContext start(
            SpringApplicationBuilder service, List<String> arguments, String... more) {
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of(more));
        try {
            ConfigurableApplicationContext context =
                    service.registerShutdownHook(false).run(all.toArray(String[]::new));
            contexts.push(context);
            return context;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    @Override
    public void close() {
        while (!contexts.isEmpty()) {
            contexts.pop().close();
        }
    }
}
