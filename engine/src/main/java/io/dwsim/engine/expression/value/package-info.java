/** What SQL's operators and functions do to values, exactly and with a fault for every result that has no value. */
@NullMarked
package io.dwsim.engine.expression.value;

import org.jspecify.annotations.NullMarked;
