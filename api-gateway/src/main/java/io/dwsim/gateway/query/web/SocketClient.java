package io.dwsim.gateway.query.web;

import io.dwsim.gateway.query.QueryClient;
import java.io.IOException;
import java.time.Duration;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketWrapperBase;

/** The client at the other end of a socket, as long as one of its requests is handled. */
final class SocketClient implements QueryClient, AutoCloseable {

    private final SocketWrapperBase<NioChannel> socket;
    private final long usualWriteTimeout;
    private boolean closed;

    SocketClient(SocketWrapperBase<NioChannel> socket, Duration writeTimeout) {
        this.socket = socket;
        this.usualWriteTimeout = socket.getWriteTimeout();
        socket.setWriteTimeout(writeTimeout.toMillis());
    }

    /** Reads what there is, which the container finds in its buffer later: the request is read, so it is the end at most. */
    @Override
    public synchronized boolean isGone() {
        if (closed) {
            return false;
        }
        try {
            socket.isReadyForRead();
            return socket.isClosed();
        } catch (IOException e) {
            return true;
        }
    }

    @Override
    public synchronized void cut() {
        if (!closed) {
            socket.close();
        }
    }

    /** The container has the socket for itself again. */
    @Override
    public synchronized void close() {
        closed = true;
        socket.setWriteTimeout(usualWriteTimeout);
    }
}
