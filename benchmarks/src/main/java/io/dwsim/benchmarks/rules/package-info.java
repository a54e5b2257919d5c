/** How many values of each rule one thread makes in a second. */
@NullMarked
package io.dwsim.benchmarks.rules;

import org.jspecify.annotations.NullMarked;
