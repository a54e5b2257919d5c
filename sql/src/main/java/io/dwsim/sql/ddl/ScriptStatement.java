package io.dwsim.sql.ddl;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One statement of a script and what became of it.
 *
 * @param line where it begins, from 1
 * @param kind its leading words, as in {@code CREATE TABLE} or {@code ALTER TABLE}
 * @param table the qualified name of the table it is about; null where it is about none
 * @param outcome what became of it
 */
public record ScriptStatement(
        int line, String kind, @Nullable String table, Outcome outcome) {

    /** What becomes of a statement. */
    public enum Outcome {
        /** It made a table. */
        IMPORTED,
        /** It changed a table, as ALTER TABLE and COMMENT ON do. */
        APPLIED,
        /** It makes a table whose columns it does not tell; a warning says why. */
        REPORTED,
        /** It has nothing to do with tables and their keys. */
        SKIPPED;

        /** The name in answers, as in {@code imported}. */
        public String title() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
