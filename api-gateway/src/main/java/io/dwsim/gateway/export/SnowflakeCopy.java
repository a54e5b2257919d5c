package io.dwsim.gateway.export;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.DataType;
import io.dwsim.common.lake.LakeKeys;
import io.dwsim.gateway.export.WrittenRun.WrittenFile;
import io.dwsim.sql.Dialect;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** COPY INTO for Snowflake, which finds columns by their names and passes over those a table does not have. */
final class SnowflakeCopy {

    private static final String STAGE = "dwsim_stage";
    private static final int MOST_FILES = 1000;

    private final WrittenRun run;
    private final String prefix;

    private SnowflakeCopy(WrittenRun run) {
        this.run = run;
        this.prefix = LakeKeys.run(run.experiment().name(), run.runId());
    }

    static CopyScript of(WrittenRun run, String bucket) {
        SnowflakeCopy copy = new SnowflakeCopy(run);
        String statements = run.experiment().tables().stream()
                .map(ExportedTable::of)
                .map(copy::load)
                .collect(Collectors.joining("\n"));
        String script = "-- Run " + run.runId() + " of "
                + SqlNames.text(run.experiment().name())
                + " into Snowflake. Write a storage integration that may read the bucket in place of <…>.\n"
                + "CREATE OR REPLACE TEMPORARY STAGE " + STAGE + "\n    URL = 's3://" + bucket + "/" + copy.prefix
                + "'\n    STORAGE_INTEGRATION = <STORAGE INTEGRATION>\n"
                + "    FILE_FORMAT = (TYPE = PARQUET USE_LOGICAL_TYPE = TRUE BINARY_AS_TEXT = FALSE);\n\n" + statements;
        return new CopyScript(Dialect.SNOWFLAKE.title(), run.runId(), script, List.of());
    }

    private String load(ExportedTable table) {
        List<WrittenFile> files = run.filesOf(table.table().name());
        if (files.isEmpty()) {
            return "-- " + table.qualified().replaceAll("\\R", " ") + " has no rows.\n";
        }
        StringBuilder statements = new StringBuilder();
        for (int i = 0; i < files.size(); i += MOST_FILES) {
            String names = files.subList(i, Math.min(files.size(), i + MOST_FILES)).stream()
                    .map(file -> SqlNames.text(file.key().substring(prefix.length())))
                    .collect(Collectors.joining(", "));
            statements.append(copy(table, names));
        }
        return statements.toString();
    }

    private String copy(ExportedTable table, String files) {
        if (table.columns().stream().noneMatch(SnowflakeCopy::isConverted)) {
            return "COPY INTO " + table.qualified() + "\nFROM @" + STAGE + "\nFILES = (" + files
                    + ")\nMATCH_BY_COLUMN_NAME = CASE_INSENSITIVE;\n";
        }
        return "COPY INTO " + table.qualified() + " " + table.columnList() + "\nFROM (SELECT "
                + table.columns().stream().map(this::converted).collect(Collectors.joining(", ")) + "\n      FROM @"
                + STAGE + ")\nFILES = (" + files + ");\n";
    }

    private static boolean isConverted(Column column) {
        return column.dataType() == DataType.JSON || column.dataType() == DataType.UUID;
    }

    private String converted(Column column) {
        String value = "$1:" + SqlNames.quoted(column.name());
        return switch (column.dataType()) {
            case JSON -> json(run.type(column, Dialect.SNOWFLAKE).toUpperCase(Locale.ROOT), value + "::VARCHAR");
            case UUID -> UuidText.of("HEX_ENCODE(" + value + "::BINARY)");
            default -> value;
        };
    }

    private static String json(String type, String text) {
        return switch (type) {
            case "VARIANT" -> "PARSE_JSON(" + text + ")";
            case "OBJECT" -> "PARSE_JSON(" + text + ")::OBJECT";
            case "ARRAY" -> "TO_ARRAY(PARSE_JSON(" + text + "))";
            default -> text;
        };
    }
}
