package io.dwsim.sql.query;

import io.dwsim.sql.text.EditedSql;
import java.util.List;

/**
 * A query in the words of Postgres.
 *
 * @param text what is to be run
 * @param steps how it came to be, first to last
 */
public record TranslatedQuery(String text, List<EditedSql> steps) {
    public TranslatedQuery {
        steps = List.copyOf(steps);
    }

    /** Whether it differs from what the user wrote. */
    public boolean isRewritten() {
        return !steps.isEmpty();
    }

    /** Where in the user's text an offset of the translated text lies. */
    public int originalOffset(int offset) {
        int original = offset;
        for (int i = steps.size() - 1; i >= 0; i--) {
            original = steps.get(i).originalOffset(original);
        }
        return original;
    }
}
