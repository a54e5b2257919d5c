package io.dwsim.standalone;

import io.dwsim.gateway.ApiGatewayApplication;
import io.dwsim.generation.GenerationWorkerApplication;
import io.dwsim.load.LoadWorkerApplication;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.GenericApplicationListener;

/** Gateway and workers, each in a context of its own as if in a process of its own. */
final class Services implements AutoCloseable {

    private final ConfigurableApplicationContext gateway;
    private final Workers workers;

    private Services(ConfigurableApplicationContext gateway, Workers workers) {
        this.gateway = gateway;
        this.workers = workers;
    }

    /** Starts the gateway and, beside it, the workers; when one cannot start, none is left running. */
    static Services start(String[] forGateway, String[] forWorker) {
        CompletableFuture<Boolean> loggingIsSetUp = new CompletableFuture<>();
        CompletableFuture<Workers> workers =
                loggingIsSetUp.thenApplyAsync(ready -> Workers.start(forWorker), Services::inThreadOfItsOwn);
        ConfigurableApplicationContext gateway;
        try {
            gateway = run(
                    ApiGatewayApplication.application()
                            // logging belongs to the process: two services must not set it up at once
                            .listeners(GenericApplicationListener.forEventType(
                                    ApplicationPreparedEvent.class, prepared -> loggingIsSetUp.complete(true))),
                    forGateway);
        } catch (RuntimeException e) {
            loggingIsSetUp.completeExceptionally(e);
            workers.handle((started, failure) -> {
                        if (started != null) {
                            started.close();
                        }
                        return true;
                    })
                    .join();
            throw e;
        }
        try {
            return new Services(gateway, workers.join());
        } catch (CompletionException e) {
            gateway.close();
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static void inThreadOfItsOwn(Runnable task) {
        new Thread(task, "workers").start();
    }

    private static ConfigurableApplicationContext run(SpringApplicationBuilder service, String[] arguments) {
        // this process ends as one, in the order of close()
        return service.registerShutdownHook(false).run(arguments);
    }

    /** Where the gateway listens. */
    String url() {
        WebServer server = Objects.requireNonNull(
                ((WebServerApplicationContext) gateway).getWebServer(), "the gateway has started");
        return "http://127.0.0.1:" + server.getPort();
    }

    /** Stops the workers, the last started first, and then the gateway. */
    @Override
    public void close() {
        workers.close();
        gateway.close();
    }

    /** What works for the gateway. */
    private record Workers(Deque<ConfigurableApplicationContext> lastFirst) implements AutoCloseable {

        static Workers start(String[] arguments) {
            Workers workers = new Workers(new ArrayDeque<>());
            try {
                workers.add(
                        GenerationWorkerApplication.application().main(GenerationWorkerApplication.class), arguments);
                workers.add(LoadWorkerApplication.application().main(LoadWorkerApplication.class), arguments);
                return workers;
            } catch (RuntimeException e) {
                workers.close();
                throw e;
            }
        }

        private void add(SpringApplicationBuilder worker, String[] arguments) {
            lastFirst.push(run(worker, arguments));
        }

        @Override
        public void close() {
            lastFirst.forEach(ConfigurableApplicationContext::close);
        }
    }
}
