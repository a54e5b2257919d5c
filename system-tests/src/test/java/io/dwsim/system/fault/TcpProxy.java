package io.dwsim.system.fault;

import io.dwsim.embedded.LoopbackPort;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Stands between clients and a server of this machine, on a port of its own, and does to them what networks do. */
final class TcpProxy implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final int port = LoopbackPort.anyFree();
    private final int targetPort;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private boolean stalled;
    private @Nullable ServerSocket listener;

    private TcpProxy(int targetPort) {
        this.targetPort = targetPort;
    }

    static TcpProxy before(int targetPort) {
        TcpProxy proxy = new TcpProxy(targetPort);
        proxy.accept();
        return proxy;
    }

    int port() {
        return port;
    }

    /** Connections that are open now. */
    int connections() {
        return links.size();
    }

    /** Resets all connections; new ones work. */
    void cut() {
        links.forEach(Link::reset);
    }

    /** Resets all connections and refuses new ones, until {@link #accept}. */
    synchronized void refuse() {
        ServerSocket open = listener;
        listener = null;
        closeQuietly(open);
        cut();
    }

    /** Takes connections again. */
    synchronized void accept() {
        if (listener == null) {
            try {
                ServerSocket opened = new ServerSocket();
                opened.setReuseAddress(true);
                opened.bind(loopback(port));
                listener = opened;
                run("accept", () -> acceptFrom(opened));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Lets nothing through, of new connections either, until {@link #flow}; nothing is lost. */
    synchronized void stall() {
        stalled = true;
    }

    /** Lets everything through again, what was held back first. */
    synchronized void flow() {
        stalled = false;
        notifyAll();
    }

    /** The server loses all connections there are and the clients never hear of it; new ones work. */
    void forget() {
        links.forEach(Link::forget);
    }

    private synchronized void awaitPassage(Link link) throws InterruptedException {
        while (stalled && !link.closed) {
            wait();
        }
    }

    private void acceptFrom(ServerSocket open) {
        while (!open.isClosed()) {
            try {
                Socket client = open.accept();
                try {
                    Socket server = new Socket();
                    server.connect(loopback(targetPort));
                    new Link(client, server).start();
                } catch (IOException refused) {
                    reset(client);
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private final class Link {

        private final Socket client;
        private final Socket server;
        private final AtomicInteger openDirections = new AtomicInteger(2);
        private volatile boolean forgotten;
        private volatile boolean closed;

        private Link(Socket client, Socket server) throws IOException {
            this.client = client;
            this.server = server;
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
        }

        private void start() {
            links.add(this);
            run("up", () -> pump(client, server));
            run("down", () -> pump(server, client));
        }

        private void pump(Socket from, Socket to) {
            try {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                byte[] buffer = new byte[BUFFER];
                for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                    awaitPassage(this);
                    out.write(buffer, 0, count);
                }
                awaitPassage(this);
                to.shutdownOutput();
                if (openDirections.decrementAndGet() == 0) {
                    end();
                }
            } catch (IOException | InterruptedException broken) {
                if (!forgotten) {
                    reset();
                }
            }
        }

        private void forget() {
            forgotten = true;
            TcpProxy.reset(server);
        }

        /** Both ends are done. No reset, which would throw away what is still on its way. */
        private void end() {
            links.remove(this);
            closed = true;
            closeQuietly(client);
            closeQuietly(server);
        }

        private void reset() {
            links.remove(this);
            closed = true;
            TcpProxy.reset(client);
            TcpProxy.reset(server);
            synchronized (TcpProxy.this) {
                TcpProxy.this.notifyAll();
            }
        }
    }

    @Override
    public void close() {
        refuse();
    }

    private static void reset(Socket socket) {
        try {
            // no lingering: the other end gets a reset instead of an end of stream
            socket.setSoLinger(true, 0);
        } catch (IOException closedBefore) {
            return;
        }
        closeQuietly(socket);
    }

    private static void closeQuietly(@Nullable AutoCloseable socket) {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (Exception ignored) {
            // it is gone, which is what was wanted
        }
    }

    private static InetSocketAddress loopback(int port) throws IOException {
        return new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
    }

    private void run(String what, Runnable work) {
        Thread thread = new Thread(work, "proxy-" + port + "-" + what);
        thread.setDaemon(true);
        thread.start();
    }
}
