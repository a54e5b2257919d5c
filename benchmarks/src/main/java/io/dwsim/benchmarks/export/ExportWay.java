package io.dwsim.benchmarks.export;

import io.dwsim.benchmarks.system.FreshSystem;
import io.dwsim.benchmarks.system.SystemClient;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** A way to get a whole table as CSV; what it returns is the number of bytes. */
enum ExportWay {
    GATEWAY("gateway: POST /api/query/execute, format csv") {
        @Override
        long export(FreshSystem system) throws IOException, InterruptedException {
            SystemClient client = new SystemClient(system);
            HttpResponse<InputStream> response =
                    client.http().send(client.query(SQL, "csv"), BodyHandlers.ofInputStream());
            if (response.statusCode() != 200) {
                throw new IllegalStateException("status " + response.statusCode());
            }
            return drained(response.body());
        }
    },
    PSQL("psql --csv") {
        @Override
        long export(FreshSystem system) throws IOException, InterruptedException {
            ProcessBuilder psql = new ProcessBuilder("psql", "--csv", "--no-psqlrc", "--command", SQL);
            psql.environment().put("PGHOST", system.warehouse("host"));
            psql.environment().put("PGPORT", system.warehouse("port"));
            psql.environment().put("PGDATABASE", system.warehouse("database"));
            psql.environment().put("PGUSER", system.warehouse("user"));
            psql.environment().put("PGPASSWORD", system.warehouse("password"));
            Process process =
                    psql.redirectError(ProcessBuilder.Redirect.INHERIT).start();
            long bytes = drained(process.getInputStream());
            if (process.waitFor() != 0) {
                throw new IllegalStateException("psql failed");
            }
            return bytes;
        }
    },
    JDBC("a program with JDBC: cursor, getString, BufferedWriter") {
        @Override
        long export(FreshSystem system) throws IOException, SQLException {
            String url = "jdbc:postgresql://" + system.warehouse("host") + ":" + system.warehouse("port") + "/"
                    + system.warehouse("database");
            Properties login = new Properties();
            login.setProperty("user", system.warehouse("user"));
            login.setProperty("password", system.warehouse("password"));
            try (Connection connection = DriverManager.getConnection(url, login)) {
                connection.setAutoCommit(false);
                try (Statement statement = connection.createStatement()) {
                    statement.setFetchSize(JDBC_FETCH_ROWS);
                    CountingOutput out = new CountingOutput();
                    try (Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
                        write(statement.executeQuery(SQL), writer);
                    }
                    return out.bytes;
                }
            }
        }
    };

    private static final String SQL = "SELECT * FROM " + Orders.TABLE;
    private static final int JDBC_FETCH_ROWS = 1000;

    private final String description;

    ExportWay(String description) {
        this.description = description;
    }

    abstract long export(FreshSystem system) throws IOException, InterruptedException, SQLException;

    String description() {
        return description;
    }

    private static long drained(InputStream in) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long bytes = 0;
        try (in) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
            }
        }
        return bytes;
    }

    private static void write(ResultSet rows, Writer out) throws SQLException, IOException {
        int columns = rows.getMetaData().getColumnCount();
        for (int i = 1; i <= columns; i++) {
            out.write(rows.getMetaData().getColumnLabel(i));
            out.write(i < columns ? ',' : '\n');
        }
        while (rows.next()) {
            for (int i = 1; i <= columns; i++) {
                String value = rows.getString(i);
                if (value != null) {
                    boolean quoted = value.indexOf(',') >= 0 || value.indexOf('"') >= 0 || value.indexOf('\n') >= 0;
                    out.write(quoted ? '"' + value.replace("\"", "\"\"") + '"' : value);
                }
                out.write(i < columns ? ',' : '\n');
            }
        }
    }

    private static final class CountingOutput extends OutputStream {

        private long bytes;

        @Override
        public void write(int b) {
            bytes++;
        }

        @Override
        public void write(byte[] b, int offset, int length) {
            bytes += length;
        }
    }
}
