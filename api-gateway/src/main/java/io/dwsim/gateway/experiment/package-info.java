/** Experiments: created whole or not at all, listed, shown, deleted. */
@NullMarked
package io.dwsim.gateway.experiment;

import org.jspecify.annotations.NullMarked;
