package io.dwsim.generation.worker;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/**
 * Who this worker is in its events.
 *
 * @param name as configured, or host and process id
 */
public record WorkerIdentity(String name) {

    static WorkerIdentity of(@Nullable String configured) {
        return new WorkerIdentity(
                configured != null
                        ? configured
                        : host() + "-" + ProcessHandle.current().pid());
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            // a container whose name nobody resolves
            return "worker";
        }
    }
}
