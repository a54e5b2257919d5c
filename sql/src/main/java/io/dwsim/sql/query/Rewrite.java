package io.dwsim.sql.query;

/** One thing a dialect says otherwise than Postgres. It is applied until it finds nothing more to change. */
@FunctionalInterface
interface Rewrite {

    /**
     * Finds what to change.
     *
     * @throws UnsupportedConstruct where the text has something of the kind that cannot be said in Postgres
     */
    void find(SqlText text, Edits edits);
}
