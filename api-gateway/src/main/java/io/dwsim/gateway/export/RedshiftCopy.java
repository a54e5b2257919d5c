package io.dwsim.gateway.export;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.DataType;
import io.dwsim.common.json.DwsimJson;
import io.dwsim.common.lake.LakeKeys;
import io.dwsim.gateway.export.CopyScript.ManifestFile;
import io.dwsim.gateway.export.WrittenRun.WrittenFile;
import io.dwsim.sql.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * COPY for Redshift. It takes the columns of a file by their places, so a table whose file has a column more, or texts that
 * Redshift keeps otherwise, is loaded by way of a temporary one.
 */
final class RedshiftCopy {

    private static final String ROLE = "arn:aws:iam::<ACCOUNT>:role/<ROLE THAT MAY READ THE BUCKET>";

    private final WrittenRun run;
    private final String bucket;
    private final List<ManifestFile> manifests = new ArrayList<>();

    private RedshiftCopy(WrittenRun run, String bucket) {
        this.run = run;
        this.bucket = bucket;
    }

    static CopyScript of(WrittenRun run, String bucket) {
        RedshiftCopy copy = new RedshiftCopy(run, bucket);
        String statements = run.experiment().tables().stream()
                .map(ExportedTable::of)
                .map(copy::load)
                .collect(Collectors.joining("\n"));
        return new CopyScript(
                Dialect.REDSHIFT.title(),
                run.runId(),
                "-- Run " + run.runId() + " of "
                        + SqlNames.text(run.experiment().name()) + " into Redshift.\n"
                        + "-- 1. Put each manifest below into the bucket at the key it names.\n"
                        + "-- 2. Write the IAM role in place of <ACCOUNT> and <ROLE …> everywhere.\n\n" + statements,
                copy.manifests);
    }

    private String load(ExportedTable table) {
        List<WrittenFile> files = run.filesOf(table.table().name());
        if (files.isEmpty()) {
            return "-- " + comment(table.qualified()) + " has no rows.\n";
        }
        String key = LakeKeys.redshiftManifest(
                run.experiment().name(), run.runId(), table.table().name());
        JsonNode manifest = manifest(files);
        manifests.add(new ManifestFile(table.table().name(), key, manifest));
        String head = "/* s3://" + bucket + "/" + key + "\n" + manifest.toPrettyString() + "\n*/\n";
        boolean direct = table.surrogate().isEmpty() && table.columns().stream().noneMatch(RedshiftCopy::isConverted);
        return head + (direct ? copy(table.qualified(), key, table) : byTemporary(table, key));
    }

    private String copy(String into, String key, @Nullable ExportedTable table) {
        boolean counted = table != null && table.columns().stream().anyMatch(column -> column.sourceIdentity() != null);
        return "COPY " + into + "\nFROM 's3://" + bucket + "/" + key + "'\nIAM_ROLE '" + ROLE
                + "'\nFORMAT AS PARQUET\nMANIFEST" + (counted ? "\nEXPLICIT_IDS" : "") + ";\n";
    }

    private String byTemporary(ExportedTable table, String key) {
        String temporary = SqlNames.name("load_" + table.table().name());
        String columns = Stream.concat(table.surrogate().stream(), table.columns().stream())
                .map(column -> "    " + SqlNames.name(column.name()) + " " + staged(column))
                .collect(Collectors.joining(",\n"));
        // an identity column takes no values from INSERT
        List<Column> inserted = table.columns().stream()
                .filter(column -> column.sourceIdentity() == null)
                .toList();
        String names = SqlNames.list(inserted.stream().map(Column::name).toList());
        return "CREATE TEMP TABLE " + temporary + " (\n" + columns + "\n);\n" + copy(temporary, key, null)
                + "INSERT INTO "
                + table.qualified() + " " + names + "\nSELECT "
                + inserted.stream().map(this::converted).collect(Collectors.joining(", ")) + "\nFROM "
                + temporary + ";\nDROP TABLE " + temporary + ";\n";
    }

    private static boolean isConverted(Column column) {
        return column.dataType() == DataType.JSON || column.dataType() == DataType.UUID;
    }

    private String staged(Column column) {
        return switch (column.dataType()) {
            case JSON -> "VARCHAR(65535)";
            case UUID -> "VARBYTE(16)";
            default -> run.type(column, Dialect.REDSHIFT);
        };
    }

    private String converted(Column column) {
        String name = SqlNames.name(column.name());
        return switch (column.dataType()) {
            case JSON ->
                run.type(column, Dialect.REDSHIFT).equalsIgnoreCase("SUPER") ? "JSON_PARSE(" + name + ")" : name;
            case UUID -> UuidText.of("FROM_VARBYTE(" + name + ", 'hex')");
            default -> name;
        };
    }

    private JsonNode manifest(List<WrittenFile> files) {
        ObjectNode manifest = DwsimJson.mapper().createObjectNode();
        ArrayNode entries = manifest.putArray("entries");
        for (WrittenFile file : files) {
            ObjectNode entry = entries.addObject();
            entry.put("url", "s3://" + bucket + "/" + file.key()).put("mandatory", true);
            entry.putObject("meta").put("content_length", file.bytes());
        }
        return manifest;
    }

    private static String comment(String text) {
        return text.replaceAll("\\R", " ");
    }
}
