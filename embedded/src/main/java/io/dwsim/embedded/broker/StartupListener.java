package io.dwsim.embedded.broker;

import io.dwsim.embedded.EmbeddedServerException;
import org.apache.qpid.server.SystemLauncherListener;
import org.apache.qpid.server.logging.NullMessageLogger;
import org.apache.qpid.server.model.Broker;
import org.apache.qpid.server.model.SystemConfig;
import org.jspecify.annotations.Nullable;

/** Hands out what the launcher keeps to itself, the broker or the reason why there is none, and silences its event log. */
final class StartupListener extends SystemLauncherListener.DefaultSystemLauncherListener {

    private volatile @Nullable SystemConfig<?> system;
    private volatile @Nullable RuntimeException failure;

    @Override
    public void onContainerResolve(SystemConfig<?> systemConfig) {
        // One INFO line for every connection, channel and queue; problems are logged through SLF4J all the same.
        systemConfig.getEventLogger().setMessageLogger(new NullMessageLogger());
        system = systemConfig;
    }

    @Override
    public void errorOnStartup(RuntimeException e) {
        failure = e;
    }

    @Nullable
    RuntimeException failure() {
        return failure;
    }

    Broker<?> broker() {
        SystemConfig<?> started = system;
        if (started == null) {
            throw new EmbeddedServerException("The embedded broker started without a broker in it");
        }
        return (Broker<?>) started.getContainer();
    }
}
