package io.dwsim.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** TCP ports of 127.0.0.1. */
public final class LoopbackPort {

    private LoopbackPort() {}

    /** A port nobody listens on at the moment. */
    public static int anyFree() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(loopback(0));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new EmbeddedServerException("No free port on 127.0.0.1", e);
        }
    }

    /** Whether nobody listens on the port at the moment. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(loopback(port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Refuses a port somebody listens on; 0, which means any free port, is always right. */
    public static void requireFree(int port, String server) {
        if (port != 0 && !isFree(port)) {
            throw new EmbeddedServerException(
                    "Port " + port + " of 127.0.0.1, wanted for " + server + ", is taken by another program");
        }
    }

    private static InetSocketAddress loopback(int port) throws IOException {
        return new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
    }
}
