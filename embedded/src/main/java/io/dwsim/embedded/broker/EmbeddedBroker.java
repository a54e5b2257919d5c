package io.dwsim.embedded.broker;

import io.dwsim.embedded.EmbeddedServerException;
import io.dwsim.embedded.LoopbackPort;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.qpid.server.SystemLauncher;
import org.apache.qpid.server.model.Broker;
import org.apache.qpid.server.model.Port;
import org.apache.qpid.server.model.SystemConfig;
import org.apache.qpid.server.model.port.AmqpPort;

/**
 * An AMQP 0-9-1 broker (Apache Qpid Broker-J) inside this JVM, on loopback, with messages in memory only.
 *
 * <p>Arguments RabbitMQ knows and this broker does not (queue type, delivery limit, consumer time-out, ...) are accepted
 * and ignored, so one declaration serves both. Nothing is written to disk and nothing survives {@link #close()}. No JVM
 * shutdown hook is left behind: whoever starts the broker closes it, after its clients.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private static final String VIRTUAL_HOST = "dwsim";

    private final SystemLauncher launcher;
    private final int port;
    private final EmbeddedBrokerOptions options;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedBroker(SystemLauncher launcher, int port, EmbeddedBrokerOptions options) {
        this.launcher = launcher;
        this.port = port;
        this.options = options;
    }

    /** Starts a broker on a free port with a made-up password. */
    public static EmbeddedBroker start() {
        return start(EmbeddedBrokerOptions.onFreePort());
    }

    /**
     * Starts a broker; it accepts connections when this returns.
     *
     * @throws EmbeddedServerException when it cannot start, for instance because the port is taken
     */
    public static EmbeddedBroker start(EmbeddedBrokerOptions options) {
        LoopbackPort.requireFree(options.port(), "the embedded broker");
        QpidModel.load();
        StartupListener listener = new StartupListener();
        SystemLauncher launcher = new SystemLauncher(listener);
        try {
            launcher.startup(systemAttributes(options));
        } catch (Exception e) {
            launcher.shutdown();
            throw couldNotStart(options, e);
        }
        RuntimeException failure = listener.failure();
        if (failure != null) {
            throw couldNotStart(options, failure);
        }
        try {
            Broker<?> broker = listener.broker();
            JvmShutdownHook.removeFrom(broker);
            return new EmbeddedBroker(launcher, boundPort(broker), options);
        } catch (RuntimeException e) {
            launcher.shutdown();
            throw e;
        }
    }

    private static Map<String, Object> systemAttributes(EmbeddedBrokerOptions options) {
        // The configuration only names these values: the password exists in memory, never in a file.
        Map<String, String> context = new HashMap<>();
        context.put("dwsim.broker.port", Integer.toString(options.port()));
        context.put("dwsim.broker.user", options.user());
        context.put("dwsim.broker.password", options.password());
        context.put("queue.behaviourOnUnknownDeclareArgument", "IGNORE");
        context.put("exchange.behaviourOnUnknownDeclareArgument", "IGNORE");
        context.put(Broker.BROKER_FAIL_STARTUP_WITH_ERRORED_CHILD, "true");
        // The memory store cannot move messages to disk, so looking for candidates would only cost time.
        context.put(Broker.BROKER_FLOW_TO_DISK_THRESHOLD, Long.toString(Long.MAX_VALUE));

        Map<String, Object> attributes = new HashMap<>();
        attributes.put(SystemConfig.TYPE, "Memory");
        attributes.put(SystemConfig.INITIAL_CONFIGURATION_LOCATION, configurationLocation());
        attributes.put(SystemConfig.STARTUP_LOGGED_TO_SYSTEM_OUT, false);
        attributes.put(SystemConfig.CONTEXT, context);
        return attributes;
    }

    private static String configurationLocation() {
        var resource = EmbeddedBroker.class.getResource("broker.json");
        if (resource == null) {
            throw new EmbeddedServerException("broker.json is missing beside " + EmbeddedBroker.class.getName());
        }
        return resource.toExternalForm();
    }

    private static int boundPort(Broker<?> broker) {
        for (Port<?> candidate : broker.getPorts()) {
            if (candidate instanceof AmqpPort<?> amqpPort && amqpPort.getBoundPort() > 0) {
                return amqpPort.getBoundPort();
            }
        }
        throw new EmbeddedServerException("The embedded broker started without listening on a port");
    }

    private static EmbeddedServerException couldNotStart(EmbeddedBrokerOptions options, Throwable cause) {
        String where = options.port() == 0 ? "a free port" : "port " + options.port();
        return new EmbeddedServerException(
                "The embedded broker could not start on " + where + " of 127.0.0.1: " + cause.getMessage(), cause);
    }

    public String host() {
        return "127.0.0.1";
    }

    public int port() {
        return port;
    }

    public String user() {
        return options.user();
    }

    public String password() {
        return options.password();
    }

    public String virtualHost() {
        return VIRTUAL_HOST;
    }

    /** Everything a client needs, credentials included: {@code amqp://user:password@127.0.0.1:port/vhost}. */
    public URI amqpUri() {
        return URI.create("amqp://" + encoded(user()) + ":" + encoded(password()) + "@" + host() + ":" + port + "/"
                + VIRTUAL_HOST);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Stops the broker and drops every message; a second call does nothing. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            launcher.shutdown();
        }
    }
}
