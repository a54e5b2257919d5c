package io.dwsim.common.experiment;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What names of experiments, tables and columns may look like. */
public final class Identifier {

    /** Longest name the warehouse holds, in UTF-8. */
    public static final int MAX_BYTES = 63;

    private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{Nd}_]+");
    private static final Set<String> KEYWORDS = Set.of(
            "select", "from", "where", "group", "order", "table", "create", "drop", "insert", "update", "delete",
            "into");
    private static final Set<String> SYSTEM_COLUMNS = Set.of("tableoid", "xmin", "cmin", "xmax", "cmax", "ctid");
    private static final Set<String> KEPT_SCHEMAS = Set.of("public", "information_schema", "dwsim");

    private Identifier() {}

    /** The name by which two spellings are the same. */
    public static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** What is wrong with a name, or nothing. */
    static Optional<String> fault(String name) {
        if (name.isEmpty()) {
            return Optional.of("must not be empty");
        }
        if (!ALLOWED.matcher(name).matches()) {
            return Optional.of("must consist of letters, digits and '_'");
        }
        Optional<String> length = lengthFault(name);
        if (length.isPresent()) {
            return length;
        }
        if (KEYWORDS.contains(folded(name))) {
            return Optional.of("'" + name + "' is an SQL keyword that cannot be used as a name");
        }
        return Optional.empty();
    }

    /** What is wrong with a name that was quoted in the DDL it comes from, or nothing. */
    static Optional<String> importedFault(String name) {
        return name.isEmpty() ? Optional.of("must not be empty") : lengthFault(name);
    }

    private static Optional<String> lengthFault(String name) {
        int bytes = bytes(name);
        return bytes > MAX_BYTES
                ? Optional.of("must not be longer than " + MAX_BYTES + " bytes, has " + bytes)
                : Optional.empty();
    }

    /** The bytes a name needs in the warehouse, as it is written or folded, whichever is more. */
    public static int bytes(String name) {
        return Math.max(utf8Length(name), utf8Length(folded(name)));
    }

    /** Whether a name is that of a column which every table of the warehouse has already. */
    public static boolean isSystemColumn(String name) {
        return SYSTEM_COLUMNS.contains(folded(name));
    }

    /** What is wrong with the name of an experiment, which is also the name of a schema, or nothing. */
    public static Optional<String> experimentFault(String name) {
        String folded = folded(name);
        if (KEPT_SCHEMAS.contains(folded) || folded.startsWith("pg_") || folded.startsWith("dwsim_")) {
            return Optional.of("'" + name + "' is the name of a schema that the warehouse keeps for itself");
        }
        return fault(name);
    }

    private static int utf8Length(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }
}
