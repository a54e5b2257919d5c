package io.dwsim.benchmarks.pipeline;

import io.dwsim.benchmarks.system.TemporaryDirectory;
import io.dwsim.benchmarks.throughput.PlainGeneration;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import org.apache.avro.generic.GenericRecord;
import org.apache.parquet.avro.AvroParquetReader;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.io.LocalInputFile;
import org.jspecify.annotations.Nullable;

/** What one writes in an afternoon: Datafaker's own calls, parquet-avro, and INSERT batches into a table with its keys. */
final class NaiveWay {

    private static final int BATCH = 1000;
    private static final String INSERT = "INSERT INTO " + PeerServer.TABLE + " (customer_id, first_name, last_name,"
            + " email, city, age, balance, signup_date) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

    private NaiveWay() {}

    /** What was found. */
    record Measured(long rows, double parquetSeconds, double insertSeconds) {

        /** How long it would take with more rows at the same rate. */
        double extrapolatedTo(long all) {
            return (parquetSeconds + insertSeconds) / rows * all;
        }
    }

    static Measured measure(long rows) throws Exception {
        try (TemporaryDirectory directory = TemporaryDirectory.create();
                PeerServer server = PeerServer.start()) {
            server.buildKeys();
            Path file = directory.resolve("customers.parquet");
            double parquet = Work.seconds(() -> PlainGeneration.parquet(rows, file));
            double insert = Work.seconds(() -> insert(file, server.connection()));
            if (server.rows() != rows) {
                throw new IllegalStateException("the naive way has " + server.rows() + " rows");
            }
            return new Measured(rows, parquet, insert);
        }
    }

    private static void insert(Path file, Connection connection) throws SQLException, IOException {
        connection.setAutoCommit(false);
        try (ParquetReader<GenericRecord> reader = AvroParquetReader.<GenericRecord>builder(new LocalInputFile(file))
                        .withConf(new PlainParquetConfiguration())
                        .build();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            int pending = 0;
            for (@Nullable GenericRecord row = reader.read(); row != null; row = reader.read()) {
                set(insert, row);
                insert.addBatch();
                if (++pending == BATCH) {
                    insert.executeBatch();
                    connection.commit();
                    pending = 0;
                }
            }
            insert.executeBatch();
            connection.commit();
        }
        connection.setAutoCommit(true);
    }

    private static void set(PreparedStatement insert, GenericRecord row) throws SQLException {
        insert.setLong(1, (long) row.get("customer_id"));
        insert.setString(2, row.get("first_name").toString());
        insert.setString(3, row.get("last_name").toString());
        insert.setString(4, row.get("email").toString());
        insert.setString(5, row.get("city").toString());
        insert.setInt(6, (int) row.get("age"));
        insert.setDouble(7, (double) row.get("balance"));
        insert.setObject(8, LocalDate.ofEpochDay((int) row.get("signup_date")));
    }
}
