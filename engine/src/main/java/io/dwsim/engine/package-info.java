/** The generation engine: an experiment, a seed, a table and a range of rows in, column batches out. */
@NullMarked
package io.dwsim.engine;

import org.jspecify.annotations.NullMarked;
