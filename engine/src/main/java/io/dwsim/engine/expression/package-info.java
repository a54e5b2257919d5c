/** The {@code expression} rule: a value computed from other columns of its row, in CEL's syntax with the meaning that SQL gives it. */
@NullMarked
package io.dwsim.engine.expression;

import org.jspecify.annotations.NullMarked;
