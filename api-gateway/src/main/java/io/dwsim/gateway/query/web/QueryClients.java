package io.dwsim.gateway.query.web;

import io.dwsim.gateway.query.QueryProperties;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Knows the clients behind requests. */
@Component
class QueryClients implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final Logger LOG = LoggerFactory.getLogger(QueryClients.class);

    private final QueryProperties properties;
    private final List<Connections> protocols = new CopyOnWriteArrayList<>();

    QueryClients(QueryProperties properties) {
        this.properties = properties;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.setProtocol(Connections.class.getName());
        factory.addConnectorCustomizers(connector -> {
            if (connector.getProtocolHandler() instanceof Connections protocol) {
                protocols.add(protocol);
            }
        });
    }

    /** The client of a request; empty where it cannot be told, as with HTTP/2. */
    Optional<SocketClient> of(HttpServletRequest request) {
        Optional<SocketClient> client = protocols.stream()
                .flatMap(protocol -> protocol.of(request).stream())
                .findFirst()
                .map(socket -> new SocketClient(socket, properties.writeTimeout()));
        if (client.isEmpty()) {
            LOG.debug("A client that cannot be watched, by {}", request.getProtocol());
        }
        return client;
    }
}
