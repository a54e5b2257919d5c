package io.dwsim.sql.ddl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tables of a script so far, by name; a name without its qualifiers finds the table, too. */
final class TableDrafts {
    private final Map<String, TableDraft> byName = new LinkedHashMap<>();
    private final Map<String, List<TableDraft>> byLastPart = new HashMap<>();

    /** The table of exactly that name, whatever its case. */
    @Nullable
    TableDraft exact(QualifiedName name) {
        return byName.get(fold(name));
    }

    /** The table that name means, where one of the two names may have more qualifiers. */
    @Nullable
    TableDraft find(QualifiedName name) {
        TableDraft exact = exact(name);
        if (exact != null) {
            return exact;
        }
        TableDraft found = null;
        for (TableDraft draft : byLastPart.getOrDefault(fold(name.table()), List.of())) {
            if (isSuffix(draft.name.parts(), name.parts())) {
                found = draft;
            }
        }
        return found;
    }

    void add(TableDraft draft) {
        remove(draft.name);
        byName.put(fold(draft.name), draft);
        byLastPart
                .computeIfAbsent(fold(draft.name.table()), any -> new ArrayList<>())
                .add(draft);
    }

    void rename(TableDraft draft, QualifiedName name) {
        remove(draft.name);
        draft.name = name;
        add(draft);
    }

    List<SourceTable> tables() {
        return byName.values().stream().map(TableDraft::table).toList();
    }

    private void remove(QualifiedName name) {
        TableDraft draft = byName.remove(fold(name));
        if (draft != null) {
            byLastPart.getOrDefault(fold(name.table()), new ArrayList<>()).remove(draft);
        }
    }

    private static boolean isSuffix(List<QualifiedName.Part> one, List<QualifiedName.Part> other) {
        int common = Math.min(one.size(), other.size());
        for (int i = 1; i <= common; i++) {
            if (!fold(one.get(one.size() - i)).equals(fold(other.get(other.size() - i)))) {
                return false;
            }
        }
        return true;
    }

    private static String fold(QualifiedName name) {
        return name.parts().stream().map(TableDrafts::fold).collect(Collectors.joining("\u0000"));
    }

    private static String fold(QualifiedName.Part part) {
        return part.text().toLowerCase(Locale.ROOT);
    }
}
