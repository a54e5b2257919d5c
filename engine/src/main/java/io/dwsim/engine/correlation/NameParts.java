package io.dwsim.engine.correlation;

import io.dwsim.common.experiment.Column;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What names of columns have in common. */
final class NameParts {

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private final Set<String> endings;

    /** @param endings what a name can end in, as snake_case */
    NameParts(String endings) {
        this.endings = Set.of(endings.split(" "));
    }

    /** A name as snake_case: {@code createdAt} and {@code Created_At} are {@code created_at}. */
    static String snake(String name) {
        return HUMP.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT);
    }

    /** What stands before the longest ending there is, with its underscore; empty when nothing does. */
    String prefix(Column column) {
        String name = snake(column.name());
        return endings.stream()
                .filter(ending -> name.equals(ending) || name.endsWith("_" + ending))
                .max(Comparator.comparingInt(String::length))
                .map(ending -> name.substring(0, name.length() - ending.length()))
                .orElse("");
    }

    /** The one of some columns that has a prefix, or the only one there is. */
    Optional<Column> pick(List<Column> columns, String prefix) {
        if (columns.size() == 1) {
            return Optional.of(columns.get(0));
        }
        List<Column> same =
                columns.stream().filter(column -> prefix(column).equals(prefix)).toList();
        return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
    }
}
