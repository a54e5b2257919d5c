/** The experiment commands: create, list, show, delete, generate. */
@NullMarked
package io.dwsim.cli.experiment;

import org.jspecify.annotations.NullMarked;
