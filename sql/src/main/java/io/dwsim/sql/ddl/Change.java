package io.dwsim.sql.ddl;

import io.dwsim.sql.lexer.TokenKind;
import org.jspecify.annotations.Nullable;

/** A change of a column by ALTER COLUMN. */
final class Change {
    private final SourceColumn old;
    private SourceType type;
    private boolean notNull;
    private @Nullable String defaultValue;
    private @Nullable Identity identity;
    private @Nullable String comment;

    Change(SourceColumn old) {
        this.old = old;
        this.type = old.type();
        this.notNull = old.notNull();
        this.defaultValue = old.defaultValue();
        this.identity = old.identity();
        this.comment = old.comment();
    }

    Change withDefault(String value) {
        defaultValue = value;
        return this;
    }

    SourceColumn column() {
        return new SourceColumn(old.name(), old.line(), type, notNull, defaultValue, identity, comment);
    }

    /** Reads what follows the column's name; false where it changes nothing that is kept. */
    boolean read(TokenCursor cursor) {
        if (cursor.accept("SET", "NOT", "NULL") || cursor.accept("NOT", "NULL")) {
            notNull = true;
        } else if (cursor.accept("DROP", "NOT", "NULL")) {
            notNull = false;
        } else if (cursor.accept("SET", "DEFAULT")) {
            defaultValue = ExpressionReader.take(cursor);
        } else if (cursor.accept("DROP", "DEFAULT")) {
            defaultValue = null;
        } else if (cursor.accept("ADD")) {
            Identity added = IdentityReader.read(cursor);
            identity = added == null ? identity : added;
            return added != null;
        } else if (cursor.accept("SET", "DATA", "TYPE") || cursor.accept("TYPE")) {
            return takeType(cursor) && takeClauses(cursor);
        } else if (cursor.isAt("COMMENT") && cursor.peek(1) != null) {
            cursor.take();
            comment = cursor.take().name();
        } else {
            return redefine(cursor);
        }
        return true;
    }

    private boolean takeType(TokenCursor cursor) {
        SourceType changed = TypeReader.read(cursor);
        type = changed == null ? type : changed;
        return changed != null;
    }

    /** A type, with or without other clauses, as SQL Server's ALTER COLUMN and MySQL's MODIFY have it. */
    private boolean redefine(TokenCursor cursor) {
        if (KnownTypes.contains(cursor.word()) || cursor.isKind(TokenKind.QUOTED_NAME)) {
            return takeType(cursor) && takeClauses(cursor);
        }
        return false;
    }

    private boolean takeClauses(TokenCursor cursor) {
        if (cursor.accept("NOT", "NULL")) {
            notNull = true;
        } else if (cursor.accept("NULL")) {
            notNull = false;
        }
        if (cursor.accept("DEFAULT")) {
            defaultValue = ExpressionReader.take(cursor);
        }
        Identity counted = IdentityReader.read(cursor);
        identity = counted == null ? identity : counted;
        return true;
    }
}
