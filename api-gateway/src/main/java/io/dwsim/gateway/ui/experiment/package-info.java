/** The page of one experiment. */
@NullMarked
package io.dwsim.gateway.ui.experiment;

import org.jspecify.annotations.NullMarked;
