/** The commands that start runs, follow them, look at them and intervene. */
@NullMarked
package io.dwsim.cli.run;

import org.jspecify.annotations.NullMarked;
