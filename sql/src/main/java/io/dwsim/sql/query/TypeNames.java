package io.dwsim.sql.query;

import io.dwsim.sql.Dialect;
import io.dwsim.sql.query.SqlText.Range;
import io.dwsim.sql.text.EditedSql.Piece;
import io.dwsim.sql.text.SqlToken.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Types in casts by the names Postgres has for them, with the precision a dialect means when it says none. */
final class TypeNames implements Rewrite {

    static final Set<String> JSON = Set.of("variant", "object", "array", "super");
    static final Set<String> TEXTS = Set.of("varchar", "string", "text", "char", "nvarchar", "nvarchar2", "character");
    static final Set<String> NUMBERS = Set.of(
            "number",
            "decimal",
            "numeric",
            "dec",
            "int",
            "integer",
            "bigint",
            "smallint",
            "tinyint",
            "byteint",
            "int2",
            "int4",
            "int8",
            "float",
            "float4",
            "float8",
            "double",
            "real");

    private static final Set<String> DECIMALS = Set.of("number", "decimal", "numeric", "dec");
    private static final Map<String, String> COMMON = Map.ofEntries(
            Map.entry("string", "varchar"),
            Map.entry("nvarchar", "varchar"),
            Map.entry("nvarchar2", "varchar"),
            Map.entry("double", "double precision"),
            Map.entry("tinyint", "smallint"),
            Map.entry("byteint", "smallint"),
            Map.entry("datetime", "timestamp"),
            Map.entry("smalldatetime", "timestamp"),
            Map.entry("timestamp_ntz", "timestamp"),
            Map.entry("timestampntz", "timestamp"),
            Map.entry("timestamp_ltz", "timestamptz"),
            Map.entry("timestampltz", "timestamptz"),
            Map.entry("timestamp_tz", "timestamptz"),
            Map.entry("timestamptz", "timestamptz"),
            Map.entry("binary", "bytea"),
            Map.entry("varbinary", "bytea"),
            Map.entry("varbyte", "bytea"));
    private static final Map<String, String> SNOWFLAKE = Map.of(
            "char", "varchar",
            "nchar", "varchar",
            "float4", "double precision",
            "real", "double precision",
            "tinyint", "integer",
            "byteint", "integer",
            "smallint", "integer");
    private static final Set<String> LENGTHLESS = Set.of("bytea", "double precision");
    private static final Set<String> MOMENTS = Set.of("timestamp", "timestamptz", "time", "timetz");
    private static final Set<String> LITERAL_PREFIXES =
            Set.of("timestamp_ntz", "timestampntz", "timestamp_ltz", "timestampltz", "timestamp_tz", "datetime");

    private final Dialect dialect;

    TypeNames(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public void find(SqlText text, Edits edits) {
        for (int i = 0; i < text.size(); i++) {
            if (text.isSymbols(i, ':', ':')) {
                type(text, i + 2, edits);
            } else if (text.isCall(i, "cast")) {
                int as = asOf(text, i + 1);
                if (as > 0) {
                    type(text, as + 1, edits);
                }
            } else if (text.isCall(i, "convert") && isType(text, i + 2)) {
                convert(text, i, edits);
            } else if (text.isWord(i, LITERAL_PREFIXES) && text.isKind(i + 1, Kind.OPAQUE)) {
                edits.replace(i, name(text.folded(i)));
            }
        }
    }

    /** The AS of a cast; negative where there is none. */
    static int asOf(SqlText text, int open) {
        for (int i = open + 1; i < text.partner(open); i = text.next(i)) {
            if (text.isWord(i, "as")) {
                return i;
            }
        }
        return -1;
    }

    private boolean isType(SqlText text, int i) {
        return text.isKind(i, Kind.WORD)
                && (NUMBERS.contains(text.folded(i))
                        || TEXTS.contains(text.folded(i))
                        || COMMON.containsKey(text.folded(i))
                        || MOMENTS.contains(text.folded(i))
                        || text.isWord(i, Set.of("date", "boolean", "bool")));
    }

    /** Redshift's {@code CONVERT(type, value)}. */
    private static void convert(SqlText text, int function, Edits edits) {
        List<Range> arguments = text.arguments(function + 1);
        if (arguments.size() == 2) {
            edits.add(edits.group()
                    .replace(new Range(function, function + 1), "CAST")
                    .replace(
                            new Range(function + 2, text.partner(function + 1)),
                            List.of(text.copy(arguments.get(1)), Piece.text(" AS "), text.copy(arguments.get(0)))));
        }
    }

    private void type(SqlText text, int i, Edits edits) {
        if (!text.isKind(i, Kind.WORD)) {
            return;
        }
        String written = text.folded(i);
        boolean isDouble = written.equals("double") && text.isWord(i + 1, "precision");
        boolean varies = text.isWord(i + 1, "varying");
        String name = isDouble || varies ? written : name(written);
        int open = i + (isDouble || varies ? 2 : 1);
        List<Range> digits = text.isSymbol(open, '(') ? text.arguments(open) : List.of();
        if (DECIMALS.contains(written)) {
            decimal(text, i, digits, edits);
            return;
        }
        if (digits.isEmpty()) {
            if (!name.equals(written)) {
                edits.replace(i, name);
            }
        } else if (LENGTHLESS.contains(name) || (dialect == Dialect.SNOWFLAKE && written.equals("float"))) {
            edits.add(edits.group().replace(new Range(i, text.next(open)), name));
        } else {
            Edits.Group group = edits.group();
            boolean changes = !name.equals(written);
            if (changes) {
                group.replace(i, name);
            }
            if (text.isWord(digits.get(0).from(), "max")) {
                group.replace(digits.get(0).from(), "65535");
                changes = true;
            } else if (MOMENTS.contains(name) && Words.tooPrecise(text.text(digits.get(0)))) {
                group.replace(digits.get(0).from(), "6");
                changes = true;
            }
            if (changes) {
                edits.add(group);
            }
        }
    }

    /** A decimal without digits has none after the point, in either dialect; in Postgres it has them all. */
    private void decimal(SqlText text, int i, List<Range> digits, Edits edits) {
        if (digits.isEmpty()) {
            edits.replace(i, dialect == Dialect.SNOWFLAKE ? "numeric(38, 0)" : "numeric(18, 0)");
        } else if (!text.isWord(i, "numeric")) {
            edits.replace(i, "numeric");
        }
    }

    private String name(String written) {
        String common = COMMON.getOrDefault(written, written);
        return dialect == Dialect.SNOWFLAKE ? SNOWFLAKE.getOrDefault(written, common) : common;
    }
}
