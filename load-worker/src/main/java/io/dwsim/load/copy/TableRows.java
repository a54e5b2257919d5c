package io.dwsim.load.copy;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.Table;
import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.warehouse.SchemaNames;
import io.dwsim.common.warehouse.SqlFailures;
import io.dwsim.engine.ColumnBatch;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyInputStream;

/**
 * The rows of a table in the warehouse, in PostgreSQL's binary COPY format as {@link CopyRows} writes it. Holds one batch
 * at a time, whatever the size of the table.
 */
public final class TableRows {

    private static final int BATCH_ROWS = 1024;
    private static final int BUFFER = 1 << 16;
    private static final int SIGNATURE_BYTES = 11;
    private static final int NULL = -1;
    private static final int END = -1;
    /** undefined_table, undefined_column and invalid_schema_name. */
    private static final Set<String> NOT_THERE = Set.of("42P01", "42703", "3F000");

    private final Table table;
    private final List<ColumnRead> reads;

    /** @param table definition of the table, whose columns are read in its order */
    public TableRows(Table table) {
        this.table = table;
        this.reads = table.columns().stream().map(ColumnRead::of).toList();
    }

    /**
     * Reads all rows, in no particular order, in the connection's current transaction.
     *
     * @param schema where the table stands
     * @param consumer gets batch after batch, the same object filled anew; what it throws ends the reading
     * @return how many rows there were
     * @throws DwsimException {@link ErrorCode#SCHEMA_MISMATCH} when there is no such table or it does not hold what the
     *     definition says; {@link ErrorCode#WAREHOUSE_UNAVAILABLE}
     */
    public long read(Connection connection, String schema, Consumer<ColumnBatch> consumer) {
        String what = "reading table '" + table.name() + "'";
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(
                new PGCopyInputStream(connection.unwrap(PGConnection.class), statement(schema)), BUFFER))) {
            skipHeader(in);
            return read(in, consumer);
        } catch (UnexpectedValue e) {
            throw new DwsimException(ErrorCode.SCHEMA_MISMATCH, "table '" + table.name() + "': " + e.getMessage(), e);
        } catch (SQLException | IOException e) {
            DwsimException failure = SqlFailures.of(what, e);
            throw NOT_THERE.contains(state(e))
                    ? new DwsimException(ErrorCode.SCHEMA_MISMATCH, String.valueOf(failure.getMessage()), e)
                    : failure;
        }
    }

    private static void skipHeader(DataInputStream in) throws IOException {
        in.readFully(new byte[SIGNATURE_BYTES]);
        in.readInt(); // flags
        in.readFully(new byte[in.readInt()]);
    }

    private long read(DataInputStream in, Consumer<ColumnBatch> consumer) throws IOException, UnexpectedValue {
        ColumnBatch batch = ColumnBatch.forRowsOf(table.columns(), BATCH_ROWS);
        long rows = 0;
        int size = 0;
        while (in.readShort() != END) {
            readRow(in, batch, size);
            rows++;
            size++;
            if (size == BATCH_ROWS) {
                batch.resize(size);
                consumer.accept(batch);
                size = 0;
            }
        }
        batch.resize(size);
        consumer.accept(batch);
        return rows;
    }

    private void readRow(DataInputStream in, ColumnBatch batch, int row) throws IOException, UnexpectedValue {
        for (int i = 0; i < reads.size(); i++) {
            int length = in.readInt();
            if (length == NULL) {
                batch.column(i).setNull(row);
            } else {
                try {
                    reads.get(i).read(in, length, batch.column(i), row);
                } catch (UnexpectedValue e) {
                    throw e.in(table.columns().get(i));
                }
            }
        }
    }

    private String statement(String schema) {
        return "COPY " + SchemaNames.qualified(schema, table.name()) + " ("
                + table.columns().stream()
                        .map(Column::name)
                        .map(SchemaNames::folded)
                        .map(SchemaNames::quoted)
                        .collect(Collectors.joining(", "))
                + ") TO STDOUT (FORMAT binary)";
    }

    private static String state(Throwable error) {
        String state = "";
        for (@Nullable Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                state = sql.getSQLState();
            }
        }
        return state;
    }
}
