package io.dwsim.load.copy;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.Table;
import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.warehouse.SchemaNames;
import io.dwsim.common.warehouse.SqlFailures;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.ParquetRuntimeException;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.MessageType;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Copies a Parquet file into a table. Holds one row group at a time, whatever the size of the file. */
public final class PartCopy {

    private final Table table;
    private final Path file;

    /**
     * @param table definition of the table, whose columns the file must have, and no others
     * @param file Parquet
     */
    public PartCopy(Table table, Path file) {
        this.table = table;
        this.file = file;
    }

    /**
     * Copies all rows in the connection's current transaction.
     *
     * @param schema where the table stands
     * @param rows how many the file must have
     * @param checkpoint called now and then; what it throws ends the copy
     * @throws DwsimException {@link ErrorCode#SCHEMA_MISMATCH}, {@link ErrorCode#ROW_COUNT_MISMATCH},
     *     {@link ErrorCode#CONSTRAINT_VIOLATED} or {@link ErrorCode#WAREHOUSE_UNAVAILABLE}
     */
    public void into(Connection connection, String schema, long rows, Runnable checkpoint) {
        try (ParquetFileReader reader = open()) {
            checkRows(rows, reader.getRecordCount());
            MessageType fileSchema = reader.getFileMetaData().getSchema();
            List<ColumnDescriptor> columns = ParquetColumns.of(table, fileSchema);
            RowGroups groups = new RowGroups(fileSchema, columns, table, checkpoint);
            checkRows(rows, copy(connection, schema, reader, groups));
        } catch (SQLException e) {
            throw SqlFailures.of("copying into table '" + table.name() + "'", e);
        } catch (IOException | ParquetRuntimeException e) {
            throw unreadable(e);
        }
    }

    private ParquetFileReader open() {
        ParquetReadOptions options =
                ParquetReadOptions.builder(new PlainParquetConfiguration()).build();
        try {
            return ParquetFileReader.open(new LocalInputFile(file), options);
        } catch (IOException | RuntimeException e) {
            // the reader throws bare RuntimeExceptions at what is not Parquet
            throw unreadable(e);
        }
    }

    private DwsimException unreadable(Exception cause) {
        return new DwsimException(
                ErrorCode.INTERNAL_ERROR,
                "the object for table '" + table.name() + "' cannot be read as Parquet: " + cause.getMessage(),
                cause);
    }

    private long copy(Connection connection, String schema, ParquetFileReader reader, RowGroups groups)
            throws SQLException, IOException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement(schema));
        try {
            CopyRows out = new CopyRows(copy);
            for (PageReadStore pages = reader.readNextRowGroup(); pages != null; pages = reader.readNextRowGroup()) {
                groups.copy(pages, out);
            }
            out.end();
            return copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
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
                + ") FROM STDIN (FORMAT binary)";
    }

    private void checkRows(long expected, long actual) {
        if (expected != actual) {
            throw new DwsimException(
                    ErrorCode.ROW_COUNT_MISMATCH,
                    "table '" + table.name() + "': the object has " + actual + " rows, " + expected + " were recorded");
        }
    }
}
