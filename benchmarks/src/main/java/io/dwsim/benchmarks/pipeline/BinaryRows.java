package io.dwsim.benchmarks.pipeline;

import io.dwsim.benchmarks.system.FreshSystem;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/** The rows a run has published, as PostgreSQL's own binary file: what a peer then has ready. */
final class BinaryRows {

    private BinaryRows() {}

    /** As any user might, with the read-only login. */
    static void unload(FreshSystem system, Path file) throws SQLException, IOException {
        String url = "jdbc:postgresql://" + system.warehouse("host") + ":" + system.warehouse("port") + "/"
                + system.warehouse("database");
        try (Connection connection =
                        DriverManager.getConnection(url, system.warehouse("user"), system.warehouse("password"));
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("COPY benchmark.customers TO STDOUT (FORMAT binary)", out);
        }
    }
}
