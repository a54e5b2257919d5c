package io.dwsim.sql.ddl;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells tables whose canonical text can only be read in one way: all their names are words of letters, digits and
 * underscores. In quotes these mean nothing to a parser but themselves.
 */
final class PlainNames {
    private PlainNames() {}

    static boolean has(QualifiedName table, List<SourceColumn> columns, List<TableKey> keys) {
        return isPlain(table)
                && columns.stream()
                        .allMatch(column -> isPlain(column.name())
                                && isPlain(column.type().name().replace(' ', '_')))
                && keys.stream().allMatch(PlainNames::isPlain);
    }

    private static boolean isPlain(TableKey key) {
        return !key.columns().isEmpty()
                && arePlain(key.columns())
                && isPlain(key.references())
                && arePlain(key.referencedColumns());
    }

    private static boolean isPlain(@Nullable QualifiedName name) {
        return name == null || name.parts().stream().allMatch(part -> isPlain(part.text()));
    }

    private static boolean arePlain(List<String> names) {
        return names.stream().allMatch(PlainNames::isPlain);
    }

    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean isWord = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
            if (!isWord) {
                return false;
            }
        }
        return !name.isEmpty();
    }
}
