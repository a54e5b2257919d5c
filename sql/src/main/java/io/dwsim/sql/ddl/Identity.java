package io.dwsim.sql.ddl;

/**
 * A column the database counts: IDENTITY, AUTOINCREMENT, SERIAL, GENERATED … AS IDENTITY.
 *
 * @param start first value, 1 where nothing is said
 * @param step 1 where nothing is said
 */
public record Identity(long start, long step) {}
