/** Numbers that are pure functions of seed, table, column and row: keyed hashes, counter-based draws, permutations. */
@NullMarked
package io.dwsim.engine.random;

import org.jspecify.annotations.NullMarked;
