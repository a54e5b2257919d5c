/** The page about the system as a whole. */
@NullMarked
package io.dwsim.gateway.ui.system;

import org.jspecify.annotations.NullMarked;
