/** Rows of a table computed on the spot, without a run. */
@NullMarked
package io.dwsim.gateway.preview;

import org.jspecify.annotations.NullMarked;
