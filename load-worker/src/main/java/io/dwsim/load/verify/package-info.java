/** Comparing tables of the warehouse with what was recorded about the run they come from. */
@NullMarked
package io.dwsim.load.verify;

import org.jspecify.annotations.NullMarked;
