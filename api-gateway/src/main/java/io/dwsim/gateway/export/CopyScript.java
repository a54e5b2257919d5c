package io.dwsim.gateway.export;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Statements that load the Parquet of a run into a real warehouse.
 *
 * @param dialect of the warehouse
 * @param runId whose files they are
 * @param script for the tables that {@code GET …/ddl} creates
 * @param manifests what has to be put into the bucket first; none for Snowflake
 */
record CopyScript(String dialect, long runId, String script, List<ManifestFile> manifests) {

    /**
     * A list of files for COPY.
     *
     * @param table whose files they are
     * @param key where the script expects it in the bucket
     * @param content of the file
     */
    record ManifestFile(String table, String key, JsonNode content) {}
}
