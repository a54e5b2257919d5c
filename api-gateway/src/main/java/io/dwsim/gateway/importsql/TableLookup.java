package io.dwsim.gateway.importsql;

import io.dwsim.sql.ddl.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the tables that foreign keys mean. */
final class TableLookup {

    private final Map<String, List<TableSketch>> byName = new HashMap<>();

    TableLookup(List<TableSketch> tables) {
        for (TableSketch table : tables) {
            byName.computeIfAbsent(folded(table.source().name().table()), name -> new ArrayList<>())
                    .add(table);
        }
    }

    /** The table that agrees most with the name, and among equals the one nearest to the child. */
    Optional<TableSketch> find(QualifiedName name, TableSketch child) {
        TableSketch best = null;
        int most = 0;
        for (TableSketch table : byName.getOrDefault(folded(name.table()), List.of())) {
            int agreeing = agreeing(table.source().name(), name);
            if (agreeing
                    < Math.min(
                            name.parts().size(), table.source().name().parts().size())) {
                continue;
            }
            // what is not said means the child's own schema
            int near = agreeing(table.source().name(), child.source().name(), 1);
            int spelled =
                    table.source().name().table().text().equals(name.table().text()) ? 1 : 0;
            int score = 1 + agreeing * 100 + near * 10 + spelled;
            if (score > most) {
                best = table;
                most = score;
            }
        }
        return Optional.ofNullable(best);
    }

    private static int agreeing(QualifiedName one, QualifiedName other) {
        return agreeing(one, other, 0);
    }

    /** How many parts agree, from the last but so many on. */
    private static int agreeing(QualifiedName one, QualifiedName other, int skipped) {
        int agreeing = 0;
        for (int i = 1 + skipped; i <= one.parts().size() && i <= other.parts().size(); i++) {
            if (!folded(one.parts().get(one.parts().size() - i))
                    .equals(folded(other.parts().get(other.parts().size() - i)))) {
                break;
            }
            agreeing++;
        }
        return agreeing;
    }

    private static String folded(QualifiedName.Part part) {
        return part.text().toLowerCase(Locale.ROOT);
    }
}
