package io.dwsim.common.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The columns whose foreign keys lead back to themselves. As a column has one parent at most, every path is walked once
 * only: chains may be as long as the document.
 */
final class ReferenceLoops {

    private final Function<ColumnDraft, @Nullable ColumnDraft> parentOf;
    private final Set<ColumnDraft> walked = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<ColumnDraft> inLoop = Collections.newSetFromMap(new IdentityHashMap<>());

    ReferenceLoops(Function<ColumnDraft, @Nullable ColumnDraft> parentOf) {
        this.parentOf = parentOf;
    }

    boolean contain(ColumnDraft column) {
        walk(column);
        return inLoop.contains(column);
    }

    private void walk(ColumnDraft start) {
        List<ColumnDraft> path = new ArrayList<>();
        ColumnDraft next = start;
        while (next != null && walked.add(next)) {
            path.add(next);
            next = parentOf.apply(next);
        }
        if (next == null) {
            return;
        }
        // where the path met an already walked column: a loop only if that column is on this very path
        for (int i = path.size() - 1; i >= 0; i--) {
            if (path.get(i) == next) {
                inLoop.addAll(path.subList(i, path.size()));
                return;
            }
        }
    }
}
