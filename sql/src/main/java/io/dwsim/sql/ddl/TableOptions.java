package io.dwsim.sql.ddl;

import io.dwsim.sql.lexer.Token;
import io.dwsim.sql.lexer.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the clauses around the list of columns: keeps comments and partition columns, warns about the rest. */
final class TableOptions {
    private static final Set<String> STARTS = Set.of(
            "DISTSTYLE",
            "DISTKEY",
            "SORTKEY",
            "COMPOUND",
            "INTERLEAVED",
            "ENCODE",
            "BACKUP",
            "CLUSTER",
            "WITH",
            "COMMENT",
            "PARTITION",
            "PARTITIONED",
            "STORED",
            "LOCATION",
            "ROW",
            "TABLE",
            "TBLPROPERTIES",
            "ON",
            "TABLESPACE",
            "ENGINE",
            "INHERITS",
            "SERVER",
            "OPTIONS",
            "COPY",
            "DATA_RETENTION_TIME_IN_DAYS",
            "CHANGE_TRACKING",
            "AUTO_INCREMENT",
            "CHARSET",
            "COLLATE",
            "USING",
            "PRIMARY",
            "UNIQUE",
            "INDEX",
            "FILE_FORMAT",
            "CLUSTERED",
            "TARGET_LAG",
            "WAREHOUSE",
            "AS",
            "SERDEPROPERTIES",
            "STAGE_FILE_FORMAT",
            "PATTERN",
            "DEFAULT_DDL_COLLATION",
            "ENABLE_SCHEMA_EVOLUTION",
            "MAX_DATA_EXTENSION_TIME_IN_DAYS",
            "TEXTIMAGE_ON",
            "DISTRIBUTED",
            "SEGMENT",
            "PCTFREE",
            "LOGGING",
            "ORDER",
            "TTL",
            "ROW_FORMAT",
            "TAG");

    private final TableWarnings warnings;
    final List<SourceColumn> partitionColumns = new ArrayList<>();
    final List<QualifiedName> parents = new ArrayList<>();

    @Nullable
    String comment;

    TableOptions(TableWarnings warnings) {
        this.warnings = warnings;
    }

    void read(TokenCursor cursor) {
        while (!cursor.isAtEnd()) {
            if (cursor.accept(",") || cursor.accept(")")) {
                continue;
            }
            if (cursor.isAt("COMMENT") && isComment(cursor)) {
                cursor.take();
                cursor.accept("=");
                comment = cursor.take().name();
            } else if (cursor.isAt("PARTITIONED", "BY", "(") || cursor.isAt("PARTITION", "BY", "(")) {
                readPartition(cursor);
            } else if (cursor.isAt("INHERITS", "(")) {
                cursor.take();
                readParents(cursor.takeGroup());
            } else if (cursor.isAt("AS") || cursor.isAt("SELECT")) {
                int start = cursor.position();
                int line = cursor.line();
                takeAll(cursor);
                warnings.add(line, null, "query_ignored", "Not kept: " + Warnings.quote(cursor.textSince(start)));
            } else {
                ignoreOne(cursor);
            }
        }
    }

    private static boolean isComment(TokenCursor cursor) {
        Token text = cursor.peek(cursor.isSymbol(1, "=") ? 2 : 1);
        return text != null && (text.kind() == TokenKind.TEXT || text.kind() == TokenKind.QUOTED_NAME);
    }

    private void readParents(TokenCursor group) {
        while (!group.isAtEnd()) {
            QualifiedName parent = NameReader.qualified(group);
            if (parent != null) {
                parents.add(parent);
            } else {
                group.skip();
            }
            group.accept(",");
        }
    }

    /** {@code PARTITIONED BY (d date)} declares columns, {@code PARTITION BY (d)} names them. */
    private void readPartition(TokenCursor cursor) {
        int start = cursor.position();
        int line = cursor.line();
        cursor.take();
        cursor.take();
        TokenCursor group = cursor.takeGroup();
        int list = group.position();
        while (!group.isAtEnd()) {
            if (group.isName() && KnownTypes.contains(group.word(1))) {
                SourceColumn column = new ColumnReader(warnings).read(group, new ArrayList<>());
                if (column != null) {
                    partitionColumns.add(column);
                }
            } else {
                group.skip();
            }
        }
        if (partitionColumns.isEmpty() && group.position() > list) {
            warnings.ignored(line, null, cursor.textSince(start));
        }
    }

    private void ignoreOne(TokenCursor cursor) {
        int start = cursor.position();
        int line = cursor.line();
        String first = cursor.word();
        cursor.skip();
        if (Set.of("WITH", "ON", "COMPOUND", "INTERLEAVED", "ROW", "TABLE", "CLUSTER", "UNIQUE")
                        .contains(first)
                && !cursor.isAtEnd()) {
            cursor.skip();
        }
        while (!cursor.isAtEnd() && !startsClause(cursor)) {
            cursor.skip();
        }
        warnings.ignored(line, null, cursor.textSince(start));
    }

    private static boolean startsClause(TokenCursor cursor) {
        boolean isValue = cursor.previous().isSymbol("=") || cursor.previous().isSymbol(".");
        if (isValue || (cursor.isAt("AS") && !isQuery(cursor))) {
            return false;
        }
        return STARTS.contains(cursor.word());
    }

    private static boolean isQuery(TokenCursor cursor) {
        return cursor.isSymbol(1, "(")
                || Set.of("SELECT", "WITH", "VALUES", "TABLE").contains(cursor.word(1));
    }

    static void takeAll(TokenCursor cursor) {
        while (!cursor.isAtEnd()) {
            cursor.take();
        }
    }
}
