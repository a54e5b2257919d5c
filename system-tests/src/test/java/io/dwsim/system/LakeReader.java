package io.dwsim.system;

import io.dwsim.common.json.DwsimJson;
import io.dwsim.common.lake.Lake;
import io.dwsim.common.lake.LakeKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Fetches what a run wrote. */
public final class LakeReader {

    private LakeReader() {}

    public static JsonNode manifest(Lake lake, String experiment, long runId, Path directory) throws IOException {
        Path file = Files.createTempDirectory(directory, "manifest").resolve("manifest.json");
        lake.get(LakeKeys.manifest(experiment, runId), file);
        return DwsimJson.mapper().readTree(Files.readAllBytes(file));
    }

    /** Copies the Parquet files of a table, in order. */
    public static List<Path> download(Lake lake, JsonNode manifest, String table, Path directory) throws IOException {
        Path target = Files.createTempDirectory(directory, table);
        List<Path> files = new ArrayList<>();
        for (JsonNode entry : manifest.get("files")) {
            if (entry.get("table").stringValue().equals(table)) {
                Path file = target.resolve(files.size() + ".parquet");
                lake.get(entry.get("key").stringValue(), file);
                files.add(file);
            }
        }
        return files;
    }
}
