/** The experiment as its author describes it: the model, reading it from JSON or YAML, and every fault in it at once. */
@NullMarked
package io.dwsim.common.experiment;

import org.jspecify.annotations.NullMarked;
