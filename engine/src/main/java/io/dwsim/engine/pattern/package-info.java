/** Regular expressions read backwards: texts that match one, at random, or each of them once by its number. */
@NullMarked
package io.dwsim.engine.pattern;

import org.jspecify.annotations.NullMarked;
