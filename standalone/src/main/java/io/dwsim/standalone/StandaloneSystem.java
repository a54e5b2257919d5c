package io.dwsim.standalone;

import io.dwsim.embedded.PrivateDirectory;
import io.dwsim.gateway.ApiGatewayApplication;
import io.dwsim.generation.GenerationWorkerApplication;
import io.dwsim.load.LoadWorkerApplication;
import io.dwsim.standalone.InstanceFile.LakeAccess;
import io.dwsim.standalone.InstanceFile.Warehouse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The running system: servers first, then the services, each in a context of its own as if in a process of its own. */
public final class StandaloneSystem implements AutoCloseable {

    private final StandaloneOptions options;
    private final Servers servers;
    private final Deque<ConfigurableApplicationContext> services = new ArrayDeque<>();

    private StandaloneSystem(StandaloneOptions options, Servers servers) {
        this.options = options;
        this.servers = servers;
    }

    /**
     * Starts everything; ready when this returns. Nothing is left running when it throws.
     *
     * @param arguments as on the command line
     * @throws IllegalArgumentException for an argument that is wrong
     */
    public static StandaloneSystem start(String... arguments) {
        return start(StandaloneOptions.parse(arguments), Instant.now());
    }

    static StandaloneSystem start(StandaloneOptions options, Instant startedAt) {
        Path dataDir = PrivateDirectory.create(options.dataDir());
        Credentials credentials = Credentials.of(dataDir);
        StandaloneSystem system = new StandaloneSystem(options, Servers.start(dataDir, credentials));
        try {
            system.startServices(credentials);
            system.describe(credentials, startedAt).write(dataDir);
            return system;
        } catch (RuntimeException e) {
            system.close();
            throw e;
        }
    }

    private void startServices(Credentials credentials) {
        ServiceArguments arguments = ServiceArguments.of(servers, credentials);
        run(ApiGatewayApplication.application(), arguments.forGateway(servers, credentials, options));
        run(GenerationWorkerApplication.application(), arguments.forWorker(options));
        run(LoadWorkerApplication.application(), arguments.forWorker(options));
    }

    private void run(SpringApplicationBuilder service, String[] arguments) {
        // this process ends as one, in the order of close()
        services.push(service.registerShutdownHook(false).run(arguments));
    }

    private InstanceFile describe(Credentials credentials, Instant startedAt) {
        long pid = ProcessHandle.current().pid();
        return new InstanceFile(
                url(),
                pid,
                List.of(pid, servers.postgres().pid()),
                options.dataDir().toString(),
                new Warehouse(
                        servers.postgres().host(),
                        servers.postgres().port(),
                        ServiceArguments.DATABASE,
                        ServiceArguments.READER,
                        credentials.readerPassword()),
                new LakeAccess(
                        servers.s3().endpoint(),
                        ServiceArguments.BUCKET,
                        credentials.lakeAccessKey(),
                        credentials.lakeSecretKey()),
                startedAt);
    }

    /** Where the gateway listens. */
    public String url() {
        WebServerApplicationContext gateway = (WebServerApplicationContext) services.getLast();
        WebServer server = Objects.requireNonNull(gateway.getWebServer(), "the gateway has started");
        return "http://127.0.0.1:" + server.getPort();
    }

    /** Stops the services, the last started first, and then the servers. A second call does nothing. */
    @Override
    public void close() {
        InstanceFile.delete(options.dataDir());
        while (!services.isEmpty()) {
            services.pop().close();
        }
        servers.close();
    }
}
