package io.dwsim.cli.result;

import io.dwsim.cli.api.Queries;
import io.dwsim.cli.api.Queries.Query;
import io.dwsim.cli.api.StreamedAnswer;
import io.dwsim.cli.terminal.CommandFailure;
import io.dwsim.cli.terminal.Interrupt;
import io.dwsim.cli.terminal.Interrupted;
import java.util.UUID;

/** A query that Ctrl-C gives up, on the server as well as here. */
public final class CancellableQuery implements AutoCloseable {
    private final Interrupt interrupt;
    private final StreamedAnswer answer;

    private CancellableQuery(Interrupt interrupt, StreamedAnswer answer) {
        this.interrupt = interrupt;
        this.answer = answer;
    }

    /** A name for a query that no other has. */
    public static String newId() {
        return UUID.randomUUID().toString();
    }

    /** Returns when the first byte of the answer is there. */
    public static CancellableQuery open(Queries queries, Query query) {
        Interrupt interrupt = Interrupt.does(() -> {
            query.id().ifPresent(id -> cancel(queries, id));
            Runtime.getRuntime().exit(new Interrupted("").exitStatus());
        });
        try {
            return new CancellableQuery(interrupt, queries.open(query));
        } catch (CommandFailure e) {
            interrupt.close();
            throw e;
        }
    }

    static void cancel(Queries queries, String id) {
        try {
            queries.cancel(id);
        } catch (CommandFailure e) {
            // the server will notice that nobody reads its answer
        }
    }

    public StreamedAnswer answer() {
        return answer;
    }

    @Override
    public void close() {
        answer.close();
        interrupt.close();
    }
}
