package io.dwsim.system.ui;

import io.dwsim.gateway.ApiGatewayApplication;
import io.dwsim.system.backend.Backends;
import io.dwsim.system.backend.EmbeddedBackends;
import io.dwsim.system.service.ApiClient;
import io.dwsim.system.service.InProcessServices;
import io.dwsim.system.service.ServiceProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** A whole system on embedded backends, whose gateway can be stopped and come back at the same address. */
final class UiSystem implements AutoCloseable {

    private final Path directory;
    private final Backends backends;
    private final InProcessServices workers;
    private final int port = ServiceProcess.freePort();
    private ConfigurableApplicationContext gateway;

    private UiSystem(Path directory) {
        this.directory = directory;
        this.backends = EmbeddedBackends.start(directory);
        this.workers = new InProcessServices(backends).generationWorkers(1).loadWorkers(1);
        startGateway();
    }

    static UiSystem start() {
        try {
            return new UiSystem(Files.createTempDirectory("dwsim-ui"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void startGateway(String... more) {
        List<String> arguments = new ArrayList<>(backends.gatewayArguments());
        arguments.add("--server.port=" + port);
        arguments.add("--dwsim.runs.part-rows=1000");
        arguments.addAll(List.of(more));
        gateway =
                ApiGatewayApplication.application().registerShutdownHook(false).run(arguments.toArray(String[]::new));
    }

    void stopGateway() {
        gateway.close();
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    ApiClient api() {
        return new ApiClient(url());
    }

    @Override
    public void close() throws IOException {
        gateway.close();
        workers.close();
        backends.close();
        FileSystemUtils.deleteRecursively(directory);
    }
}
