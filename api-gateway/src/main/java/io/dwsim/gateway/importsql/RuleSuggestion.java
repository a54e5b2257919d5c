package io.dwsim.gateway.importsql;

import java.util.Map;

/**
 * A rule that a column has because of its name, and that can be left out.
 *
 * @param table of the experiment
 * @param column of the experiment
 * @param rule fields of the column, by their names in a definition
 * @param reason for people
 */
public record RuleSuggestion(String table, String column, Map<String, Object> rule, String reason) {}
