/** Finds columns of one row that evidently speak of the same thing, and says so in the definition. */
@NullMarked
package io.dwsim.engine.correlation;

import org.jspecify.annotations.NullMarked;
