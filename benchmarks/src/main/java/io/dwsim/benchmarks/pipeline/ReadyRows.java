package io.dwsim.benchmarks.pipeline;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/** The limit of loading: COPY of rows that lie ready in PostgreSQL's own format into an equal table, and its keys. */
final class ReadyRows {

    private static final int BUFFER = 1 << 16;

    private ReadyRows() {}

    /** What was found. */
    record Measured(String postgres, long rows, double copySeconds, double keysSeconds) {}

    static Measured measure(Path binaryRows, long rows) throws Exception {
        try (PeerServer server = PeerServer.start()) {
            double copy = Work.seconds(() -> copy(server, binaryRows));
            double keys = Work.seconds(server::buildKeys);
            if (server.rows() != rows) {
                throw new IllegalStateException("the peer has " + server.rows() + " rows");
            }
            return new Measured(server.version(), rows, copy, keys);
        }
    }

    private static void copy(PeerServer server, Path binaryRows) throws SQLException, IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(binaryRows), BUFFER)) {
            server.connection()
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY " + PeerServer.TABLE + " FROM STDIN (FORMAT binary)", in, BUFFER);
        }
    }
}
