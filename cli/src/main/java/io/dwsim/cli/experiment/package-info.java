/** The experiment commands: what there is of them, not what is done to fill them. */
@NullMarked
package io.dwsim.cli.experiment;

import org.jspecify.annotations.NullMarked;
