package io.dwsim.sql.ddl;

import io.dwsim.sql.lexer.Token;
import io.dwsim.sql.lexer.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads what stands in the parentheses of a CREATE TABLE: columns, keys, LIKE, and what is neither. */
final class ColumnListReader {
    private static final Set<String> INDEXES = Set.of("FULLTEXT", "SPATIAL", "INDEX", "KEY");
    private static final Set<String> CONSTRAINTS =
            Set.of("PRIMARY", "UNIQUE", "FOREIGN", "CHECK", "EXCLUDE", "NOT", "DEFAULT", "REFERENCES", "EXPECT");

    private final TableWarnings warnings;
    private final ColumnReader columnReader;
    private final KeyReader keyReader;

    final List<SourceColumn> columns = new ArrayList<>();
    final List<TableKey> keys = new ArrayList<>();
    final List<TableReading.ColumnSource> sources = new ArrayList<>();

    ColumnListReader(TableWarnings warnings) {
        this.warnings = warnings;
        this.columnReader = new ColumnReader(warnings);
        this.keyReader = new KeyReader(warnings);
    }

    void read(TokenCursor list) {
        while (!list.isAtEnd()) {
            if (!list.accept(",")) {
                readItem(list);
            }
        }
    }

    /** One column or constraint, as ALTER TABLE … ADD has it, too. */
    void readItem(TokenCursor list) {
        if (list.isAt("CONSTRAINT") && isConstraint(list)) {
            list.take();
            if (!CONSTRAINTS.contains(list.word()) || (CONSTRAINTS.contains(list.word(1)) && !KeyReader.starts(list))) {
                warnings.ignored(list.line(), null, "CONSTRAINT " + list.take().text());
            }
            readConstraint(list);
        } else if (isKey(list) || isOtherConstraint(list)) {
            readConstraint(list);
        } else if (list.isAt("LIKE") && !KnownTypes.contains(list.word(1)) && list.peek(1) != null) {
            readLike(list);
        } else {
            int before = columns.size();
            SourceColumn column = columnReader.read(list, keys);
            if (column != null) {
                columns.add(column);
            }
            if (!list.isAtEnd() && !list.isSymbol(",") && columns.size() > before) {
                warnings.add(list.line(), columns.get(before).name(), "comma_missing", "No comma after this column");
            }
        }
    }

    private static boolean isConstraint(TokenCursor list) {
        return CONSTRAINTS.contains(list.word(1)) || CONSTRAINTS.contains(list.word(2));
    }

    private static boolean isKey(TokenCursor list) {
        return switch (list.word()) {
            case "PRIMARY", "FOREIGN" -> list.word(1).equals("KEY");
            case "UNIQUE" ->
                list.isSymbol(1, "(")
                        || Set.of("KEY", "INDEX", "CLUSTERED", "NONCLUSTERED", "NULLS")
                                .contains(list.word(1))
                        || isNamedList(list, 1);
            default -> false;
        };
    }

    private static boolean isOtherConstraint(TokenCursor list) {
        return switch (list.word()) {
            case "CHECK" -> list.isSymbol(1, "(") || isNamedList(list, 1);
            case "EXCLUDE" -> list.isSymbol(1, "(") || list.word(1).equals("USING");
            case "PERIOD" -> list.word(1).equals("FOR");
            case "DISTKEY", "SORTKEY" -> list.isSymbol(1, "(");
            case "SUPPLEMENTAL" -> list.word(1).equals("LOG");
            case "PRIMARY" -> list.word(1).equals("INDEX");
            case "INDEX", "KEY", "FULLTEXT", "SPATIAL" -> isIndex(list);
            default -> false;
        };
    }

    private static boolean isIndex(TokenCursor list) {
        int at = INDEXES.contains(list.word(1)) ? 2 : 1;
        boolean isUnnamed = list.isSymbol(at, "(");
        return isUnnamed
                || isNamedList(list, at)
                || Set.of("USING", "CLUSTERED", "NONCLUSTERED", "HASH").contains(list.word(at + 1))
                || (list.word(at + 1).equals("UNIQUE") && !KnownTypes.contains(list.word(at)));
    }

    /** Whether a name and a list in parentheses follow, which are no type with its length. */
    private static boolean isNamedList(TokenCursor list, int at) {
        Token name = list.peek(at);
        boolean isName = name != null && (name.kind() == TokenKind.WORD || name.kind() == TokenKind.QUOTED_NAME);
        return isName && list.isSymbol(at + 1, "(") && !KnownTypes.contains(list.word(at));
    }

    private void readConstraint(TokenCursor list) {
        int line = list.line();
        int start = list.position();
        if (KeyReader.starts(list)) {
            TableKey key = keyReader.read(list, null);
            if (key != null) {
                keys.add(key);
            }
        } else if (list.isAt("CHECK")) {
            list.take();
            while (!list.isAtEnd() && !list.isSymbol("(") && !list.isSymbol(",")) {
                list.take();
            }
            if (list.isSymbol("(")) {
                list.skip();
            }
            warnings.ignored(line, null, list.textSince(start));
        }
        int rest = list.position();
        int restLine = list.line();
        while (!list.isAtEnd() && !list.isSymbol(",") && !startsItem(list)) {
            list.skip();
        }
        if (list.position() > rest) {
            warnings.ignored(restLine, null, list.textSince(rest));
        }
    }

    /** Whether an item begins on a new line although the one before has no comma. */
    private static boolean startsItem(TokenCursor list) {
        Token token = list.peek();
        boolean isNewLine = token != null && list.previous().line() < token.line();
        boolean isColumn = list.isName() && KnownTypes.contains(list.word(1));
        return isNewLine && (isKey(list) || isColumn || (list.isAt("CONSTRAINT") && isConstraint(list)));
    }

    private void readLike(TokenCursor list) {
        int start = list.position();
        int line = list.line();
        list.take();
        QualifiedName table = NameReader.qualified(list);
        int options = list.position();
        boolean withDefaults = false;
        boolean withKeys = false;
        while (!list.isAtEnd() && !list.isSymbol(",")) {
            boolean isIncluded = list.accept("INCLUDING");
            withDefaults |= isIncluded && (list.isAt("DEFAULTS") || list.isAt("ALL"));
            withKeys |= isIncluded && (list.isAt("INDEXES") || list.isAt("ALL"));
            if (!list.isAtEnd() && !list.isSymbol(",")) {
                list.skip();
            }
        }
        if (table == null) {
            warnings.add(line, null, "like_unresolved", "Not kept: " + Warnings.quote(list.textSince(start)));
        } else {
            sources.add(new TableReading.ColumnSource(table, columns.size(), withDefaults, withKeys));
            boolean isAllKept = !(list.position() > options) || withDefaults || withKeys;
            if (!isAllKept) {
                warnings.ignored(line, null, list.textSince(options));
            }
        }
    }
}
