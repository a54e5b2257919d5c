package io.dwsim.gateway.query;

/**
 * A column of an answer.
 *
 * @param name in the spelling of the schema, or as the query calls it
 * @param type SQL name of its type
 */
public record ResultColumn(String name, String type) {}
