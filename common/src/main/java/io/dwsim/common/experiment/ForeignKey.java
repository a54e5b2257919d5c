package io.dwsim.common.experiment;

import org.jspecify.annotations.Nullable;

/**
 * The column of another table, or of the same, whose values a column takes.
 *
 * @param referencesTable a table of the same experiment
 * @param referencesColumn a unique column of that table
 * @param nullable whether a row may have no parent
 * @param perParent how many children each parent has; null for as many as chance gives it
 * @param skew exponent of a Zipf distribution over the parents, more than 0; null for each as likely as the other
 */
public record ForeignKey(
        String referencesTable,
        String referencesColumn,
        boolean nullable,
        @Nullable PerParent perParent,
        @Nullable Double skew) {

    /** A key whose parents are as likely as each other. */
    public ForeignKey(String referencesTable, String referencesColumn, boolean nullable) {
        this(referencesTable, referencesColumn, nullable, null, null);
    }
}
