/** The generation worker: computes parts of tables and stores them as Parquet files in the lake. */
@NullMarked
package io.dwsim.generation;

import org.jspecify.annotations.NullMarked;
