package io.dwsim.sql.ddl;

import io.dwsim.sql.lexer.Statement;
import org.jspecify.annotations.Nullable;

/**
 * What a statement says by itself, whatever stands before it.
 *
 * @param createsTable whether it is a CREATE TABLE
 * @param table what that says; null for other statements, and where it names no table
 * @param warnings about that table
 */
record StatementReading(
        Statement statement, boolean createsTable, @Nullable TableReading table, Warnings warnings) {

    static StatementReading of(Statement statement) {
        Warnings warnings = new Warnings();
        if (!StatementKind.createsTable(statement)) {
            return new StatementReading(statement, false, null, warnings);
        }
        TableReading read = new CreateTableReader(warnings).read(statement);
        if (read == null) {
            return new StatementReading(statement, true, null, warnings);
        }
        CanonicalParser parser = new CanonicalParser(read.name(), warnings);
        parser.parse(read.columns(), read.keys());
        return new StatementReading(statement, true, read.with(parser.columns, parser.keys), warnings);
    }
}
