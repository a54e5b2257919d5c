package io.dwsim.embedded.broker;

import io.dwsim.embedded.RandomSecret;

/**
 * How the embedded broker is reached.
 *
 * @param port TCP port on loopback, 0 for any free one
 * @param user the only login
 * @param password its password
 */
public record EmbeddedBrokerOptions(int port, String user, String password) {

    public EmbeddedBrokerOptions {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must lie in 0..65535, was " + port);
        }
        if (user.isBlank() || password.isEmpty()) {
            throw new IllegalArgumentException("user and password must not be empty");
        }
        if (user.contains("${") || password.contains("${")) {
            throw new IllegalArgumentException("user and password must not contain ${, which the broker would expand");
        }
    }

    /** A free port and a made-up password. */
    public static EmbeddedBrokerOptions onFreePort() {
        return new EmbeddedBrokerOptions(0, "dwsim", RandomSecret.next());
    }

    public EmbeddedBrokerOptions withPort(int newPort) {
        return new EmbeddedBrokerOptions(newPort, user, password);
    }

    public EmbeddedBrokerOptions withCredentials(String newUser, String newPassword) {
        return new EmbeddedBrokerOptions(port, newUser, newPassword);
    }

    @Override
    public String toString() {
        return "EmbeddedBrokerOptions[port=" + port + ", user=" + user + "]";
    }
}
