package io.dwsim.system.backend;

import io.dwsim.common.lake.Lake;
import io.dwsim.common.lake.LakeConfiguration;
import io.dwsim.common.lake.LakeProperties;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The three servers of one test. */
public record Backends(BrokerBackend broker, PostgresBackend postgres, LakeBackend s3) implements AutoCloseable {

    public static final String BUCKET = "dwsim-test";

    /** What every service has to be told. */
    public List<String> serviceArguments() {
        URI uri = broker.uri();
        String[] login = uri.getUserInfo().split(":", 2);
        String virtualHost = uri.getPath().length() > 1 ? uri.getPath().substring(1) : "/";
        List<String> arguments = new ArrayList<>();
        arguments.add("--spring.rabbitmq.host=" + uri.getHost());
        arguments.add("--spring.rabbitmq.port=" + uri.getPort());
        arguments.add("--spring.rabbitmq.username=" + login[0]);
        arguments.add("--spring.rabbitmq.password=" + login[1]);
        arguments.add("--spring.rabbitmq.virtual-host=" + virtualHost.replace("%2F", "/"));
        arguments.add("--dwsim.lake.endpoint=" + s3.endpoint());
        arguments.add("--dwsim.lake.bucket=" + BUCKET);
        arguments.add("--dwsim.lake.access-key=" + s3.accessKey());
        arguments.add("--dwsim.lake.secret-key=" + s3.secretKey());
        arguments.add("--dwsim.warehouse.url=" + postgres.jdbcUrl(PostgresBackend.WAREHOUSE));
        arguments.add("--dwsim.warehouse.loader-password=" + PostgresBackend.PASSWORD);
        return arguments;
    }

    /** What the gateway has to be told besides. */
    public List<String> gatewayArguments() {
        List<String> arguments = new ArrayList<>(serviceArguments());
        arguments.add("--spring.datasource.url=" + postgres.jdbcUrl(PostgresBackend.CONTROL));
        arguments.add("--spring.datasource.username=dwsim_control");
        arguments.add("--spring.datasource.password=" + PostgresBackend.PASSWORD);
        arguments.add("--dwsim.query.password=" + PostgresBackend.PASSWORD);
        return arguments;
    }

    /** The lake as the services see it. */
    public Lake openLake() {
        return LakeConfiguration.open(new LakeProperties(
                s3.endpoint(), "us-east-1", BUCKET, s3.accessKey(), s3.secretKey(), true, Duration.ofSeconds(30)));
    }

    @Override
    public void close() {
        s3.close();
        broker.close();
        postgres.close();
    }
}
