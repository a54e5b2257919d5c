/** The dw-sim command line: the root command and how its failures become exit statuses. */
@NullMarked
package io.dwsim.cli;

import org.jspecify.annotations.NullMarked;
