/** Experiments and scripts to begin with: those of the repository. */
@NullMarked
package io.dwsim.gateway.ui.examples;

import org.jspecify.annotations.NullMarked;
