package io.dwsim.gateway.query;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which physical schema each name that a statement mentions stands for at a moment.
 *
 * <p>Publishing renames schemas, and Postgres resolves each table of a statement on its own: a statement that starts in
 * the middle of a publish could join two runs. When the pins before it and after its first rows are the same, all its
 * names meant the same schemas throughout. Pins are read by {@code to_regnamespace}, from the same cache that resolves the
 * statement's names: a query of pg_namespace can see a rename an instant before that cache hears of it.
 */
record NamePins(Map<String, String> schemas) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{Nd}_$]*");
    private static final String READ =
            "SELECT name, schema::oid::text FROM (SELECT name, to_regnamespace(quote_ident(name)) AS schema"
                    + " FROM unnest(?) AS name) AS names WHERE schema IS NOT NULL";

    /** Every word a query could name a schema by: those of its text, strings included, in its spelling and folded. */
    static Set<String> candidates(PreparedQuery query) {
        Set<String> words = new HashSet<>();
        Matcher matcher = WORD.matcher(query.sql());
        while (matcher.find()) {
            words.add(matcher.group());
            words.add(matcher.group().toLowerCase(Locale.ROOT));
        }
        query.schema().ifPresent(words::add);
        return words;
    }

    /** Reads the pins of now. */
    static NamePins read(Connection connection, Set<String> candidates) throws SQLException {
        Map<String, String> schemas = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            Array names = connection.createArrayOf("name", candidates.toArray());
            statement.setArray(1, names);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    schemas.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return new NamePins(Map.copyOf(schemas));
    }
}
