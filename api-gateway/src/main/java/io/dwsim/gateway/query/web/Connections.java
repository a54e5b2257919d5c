package io.dwsim.gateway.query.web;

import jakarta.servlet.ServletConnection;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketWrapperBase;

/** The container's HTTP/1.1, which also shows its connections: a servlet alone does not learn that its client is gone. */
public final class Connections extends Http11NioProtocol {

    private static final String HTTP_1 = "http/1";

    /** The socket of a request, where a request has one of its own. */
    Optional<SocketWrapperBase<NioChannel>> of(HttpServletRequest request) {
        ServletConnection connection = request.getServletConnection();
        if (!connection.getProtocol().startsWith(HTTP_1)) {
            return Optional.empty();
        }
        int port = request.getRemotePort();
        return getEndpoint().getConnections().stream()
                .filter(socket -> socket.getRemotePort() == port)
                .filter(socket -> isThat(socket, connection))
                .findFirst();
    }

    /** A socket keeps what it is asked for first, so it is asked as the container does, and as few are as possible. */
    private static boolean isThat(SocketWrapperBase<NioChannel> socket, ServletConnection connection) {
        return socket.getServletConnection(connection.getProtocol(), connection.getProtocolConnectionId())
                .getConnectionId()
                .equals(connection.getConnectionId());
    }
}
