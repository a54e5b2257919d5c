package io.dwsim.engine.rule;

import java.math.BigInteger;

/**
 * Values of which none comes twice, as long as rows are below their number.
 *
 * @param rule gives every row from 0 on a value of its own
 * @param count how many there are
 */
record Dealt(ValueRule rule, BigInteger count) {}
