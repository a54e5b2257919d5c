package io.dwsim.gateway.query.sqltext;

/**
 * A table named in a statement, without a schema.
 *
 * @param start offset of its name
 * @param takesAlias whether it has no alias and could have one
 */
public record TableReference(int start, boolean takesAlias) {}
