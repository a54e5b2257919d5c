package io.dwsim.sql.ddl;

import java.util.Set;

/** The words that begin a clause of a column, so that neither a type nor an expression goes on over them. */
final class ColumnClauses {
    private static final Set<String> STARTS = Set.of(
            "NOT",
            "NULL",
            "DEFAULT",
            "PRIMARY",
            "UNIQUE",
            "REFERENCES",
            "CONSTRAINT",
            "CHECK",
            "COLLATE",
            "COMMENT",
            "ENCODE",
            "DISTKEY",
            "SORTKEY",
            "IDENTITY",
            "AUTOINCREMENT",
            "AUTO_INCREMENT",
            "GENERATED",
            "AS",
            "FOREIGN",
            "MASKING",
            "PROJECTION",
            "ENCODING",
            "ENFORCED",
            "RELY",
            "NORELY",
            "DEFERRABLE",
            "INITIALLY",
            "VIRTUAL",
            "STORED",
            "PERSISTED",
            "SPARSE",
            "ROWGUIDCOL",
            "INVISIBLE",
            "CHARACTER",
            "CHARSET",
            "COMPRESS",
            "CASESPECIFIC",
            "ENABLE",
            "DISABLE",
            "UNMASK",
            "FILESTREAM",
            "HIDDEN");
    private static final Set<String> TAGS = Set.of("TAG", "MASKING", "PROJECTION", "VALUES", "DEFAULT");

    private ColumnClauses() {}

    /** Whether a clause begins here. */
    static boolean starts(TokenCursor cursor) {
        String word = cursor.word();
        if (word.isEmpty()) {
            return false;
        }
        return switch (word) {
            case "WITH" -> TAGS.contains(cursor.word(1));
            case "ON" -> Set.of("UPDATE", "DELETE", "CONFLICT").contains(cursor.word(1));
            case "TAG" -> cursor.isSymbol(1, "(");
            case "CHARACTER" -> cursor.word(1).equals("SET");
            case "KEY" -> false;
            case "CHECK" -> cursor.isSymbol(1, "(");
            default -> STARTS.contains(word);
        };
    }
}
