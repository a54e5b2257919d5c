/** Values that are not uniform: the distributions a column can ask for, and the tests that tell whether data has one. */
@NullMarked
package io.dwsim.engine.distribution;

import org.jspecify.annotations.NullMarked;
