package io.dwsim.standalone;

import io.dwsim.embedded.PrivateDirectory;
import io.dwsim.standalone.InstanceFile.LakeAccess;
import io.dwsim.standalone.InstanceFile.Warehouse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** The running system: servers first, then the services. */
public final class StandaloneSystem implements AutoCloseable {

    private final StandaloneOptions options;
    private final Servers servers;
    private final Services services;

    private StandaloneSystem(StandaloneOptions options, Servers servers, Services services) {
        this.options = options;
        this.servers = servers;
        this.services = services;
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
        Servers servers = Servers.start(dataDir, credentials);
        StandaloneSystem system;
        try {
            ServiceArguments arguments = ServiceArguments.of(servers, credentials);
            system = new StandaloneSystem(
                    options,
                    servers,
                    Services.start(arguments.forGateway(servers, credentials, options), arguments.forWorker(options)));
        } catch (RuntimeException e) {
            servers.close();
            throw e;
        }
        try {
            system.describe(credentials, startedAt).write(dataDir);
            return system;
        } catch (RuntimeException e) {
            system.close();
            throw e;
        }
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
        return services.url();
    }

    /** Stops the services and then the servers. A second call does nothing. */
    @Override
    public void close() {
        InstanceFile.delete(options.dataDir());
        services.close();
        servers.close();
    }
}
