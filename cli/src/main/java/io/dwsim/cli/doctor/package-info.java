/** The doctor command: what there is, whether it is well, and what it stands on. */
@NullMarked
package io.dwsim.cli.doctor;

import org.jspecify.annotations.NullMarked;
