/** The page with all experiments. */
@NullMarked
package io.dwsim.gateway.ui.experiments;

import org.jspecify.annotations.NullMarked;
