package io.dwsim.sql.ddl;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The name of a table with its qualifiers.
 *
 * @param parts database, schema and table, as far as written; at least the table
 */
public record QualifiedName(List<Part> parts) {
    public QualifiedName {
        parts = List.copyOf(parts);
    }

    /**
     * One identifier.
     *
     * @param text without its quotes
     * @param quoted whether it was written in quotes or brackets
     */
    public record Part(String text, boolean quoted) {}

    /** The table's own name. */
    public Part table() {
        return parts.get(parts.size() - 1);
    }

    /** With its qualifiers, without quotes, as in {@code shop.public.orders}. */
    @Override
    public String toString() {
        return parts.stream().map(Part::text).collect(Collectors.joining("."));
    }
}
