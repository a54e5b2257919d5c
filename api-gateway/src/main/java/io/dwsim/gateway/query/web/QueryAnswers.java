package io.dwsim.gateway.query.web;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.gateway.query.QueryClient;
import io.dwsim.gateway.query.QueryRequest;
import io.dwsim.gateway.query.QueryService;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Answers queries over HTTP while their rows come, for the API and for downloads of pages. */
@Component
public class QueryAnswers {

    private final QueryService queries;
    private final QueryClients clients;

    QueryAnswers(QueryService queries, QueryClients clients) {
        this.queries = queries;
        this.clients = clients;
    }

    /** A client nobody can watch: writing to it will tell. */
    private enum Unwatched implements QueryClient {
        INSTANCE;

        @Override
        public boolean isGone() {
            return false;
        }

        @Override
        public void cut() {}
    }

    /**
     * Runs the query of a request and writes its answer as it comes.
     *
     * @param body as the API takes it
     * @param accept the header, which decides when the body names no format
     * @throws DwsimException when the query is refused or fails; nothing is written unless the response is committed
     */
    public void stream(JsonNode body, @Nullable String accept, HttpServletRequest http, HttpServletResponse response)
            throws IOException {
        QueryRequest request = QueryBody.read(body, accept);
        Optional<SocketClient> socket = clients.of(http);
        try (StreamedAnswer answer = new StreamedAnswer(response, request)) {
            queries.execute(
                    request, answer, socket.<QueryClient>map(client -> client).orElse(Unwatched.INSTANCE));
        } catch (DwsimException e) {
            if (socket.map(SocketClient::isGone).orElse(false)) {
                // for good, or what was sent so far would get an end
                socket.ifPresent(SocketClient::cut);
                throw new ClientAbortException(e);
            }
            throw e;
        } finally {
            socket.ifPresent(SocketClient::close);
        }
    }
}
