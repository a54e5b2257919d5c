package io.dwsim.gateway.query;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;

/** What an answer can look like. */
public enum ResultFormat {
    /** One object with columns, rows and what became of the query; cut at a default number of rows. */
    JSON("json", "application/json"),
    /** RFC 4180 with a header. */
    CSV("csv", "text/csv"),
    /** An object per line. */
    NDJSON("ndjson", "application/x-ndjson"),
    /** A file of row groups. */
    PARQUET("parquet", "application/vnd.apache.parquet");

    private final String label;
    private final String mediaType;

    ResultFormat(String label, String mediaType) {
        this.label = label;
        this.mediaType = mediaType;
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
        return switch (this) {
            case JSON -> new JsonResultWriter(out);
            case CSV -> new CsvResultWriter(out);
            case NDJSON -> new NdjsonResultWriter(out);
            case PARQUET -> new ParquetResultWriter(out);
        };
    }
}
