package io.dwsim.common.experiment;

/**
 * The column of another table, or of the same, whose values a column takes.
 *
 * @param referencesTable a table of the same experiment
 * @param referencesColumn a unique column of that table
 * @param nullable whether a row may have no parent
 */
public record ForeignKey(String referencesTable, String referencesColumn, boolean nullable) {}
