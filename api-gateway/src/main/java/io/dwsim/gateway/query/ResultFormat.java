package io.dwsim.gateway.query;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** What an answer can look like. */
public enum ResultFormat {
    /** One object with columns, rows and what became of the query; cut at a default number of rows. */
    JSON("json", "application/json", JsonResultWriter::new),
    /** RFC 4180 with a header. */
    CSV("csv", "text/csv", CsvResultWriter::new),
    /** An object per line. */
    NDJSON("ndjson", "application/x-ndjson", NdjsonResultWriter::new),
    /** A file of row groups. */
    PARQUET("parquet", "application/vnd.apache.parquet", ParquetResultWriter::new);

    private final String label;
    private final String mediaType;
    private final Function<OutputStream, ResultWriter> writer;

    ResultFormat(String label, String mediaType, Function<OutputStream, ResultWriter> writer) {
        this.label = label;
        this.mediaType = mediaType;
        this.writer = writer;
    }

    /** The format a request names. */
    public static Optional<ResultFormat> of(String label) {
        return Arrays.stream(values())
                .filter(format -> format.label.equals(label))
                .findFirst();
    }

    /** As requests name it, and as files of it end. */
    public String label() {
        return label;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Whether an answer of this format is meant to be looked at, so that it is cut unless a limit is asked for. */
    public boolean isCutByDefault() {
        return this == JSON;
    }

    /** A writer that leaves the stream open. */
    public ResultWriter writer(OutputStream out) {
        return writer.apply(out);
    }
}
