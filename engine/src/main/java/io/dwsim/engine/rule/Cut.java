package io.dwsim.engine.rule;

import java.math.BigDecimal;

/**
 * A place in the range of a column's values.
 *
 * @param below the number, of units as {@link Spread} has them
 * @param probability how likely a value is to be less than that
 */
public record Cut(BigDecimal below, double probability) {}
