package io.dwsim.common.experiment;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What names of experiments, tables and columns may look like in JSON and YAML. */
final class Identifier {

    private static final int MAX_BYTES = 63;
    private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{Nd}_]+");
    private static final Set<String> KEYWORDS = Set.of(
            "select", "from", "where", "group", "order", "table", "create", "drop", "insert", "update", "delete",
            "into");
    private static final Set<String> SYSTEM_COLUMNS = Set.of("tableoid", "xmin", "cmin", "xmax", "cmax", "ctid");
    private static final Set<String> KEPT_SCHEMAS = Set.of("public", "information_schema", "dwsim");

    private Identifier() {}

    /** The name by which two spellings are the same. */
    static String folded(String name) {
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
        int bytes = Math.max(utf8Length(name), utf8Length(folded(name)));
        if (bytes > MAX_BYTES) {
            return Optional.of("must not be longer than " + MAX_BYTES + " bytes, has " + bytes);
        }
        if (KEYWORDS.contains(folded(name))) {
            return Optional.of("'" + name + "' is an SQL keyword that cannot be used as a name");
        }
        return Optional.empty();
    }

    /** What is wrong with the name of a column, or nothing. */
    static Optional<String> columnFault(String name) {
        if (SYSTEM_COLUMNS.contains(folded(name))) {
            return Optional.of("'" + name + "' is the name of a column that every Postgres table has already");
        }
        return fault(name);
    }

    /** What is wrong with the name of an experiment, which is also the name of a schema, or nothing. */
    static Optional<String> experimentFault(String name) {
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
