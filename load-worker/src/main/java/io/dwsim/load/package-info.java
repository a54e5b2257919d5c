/** The load worker: Parquet from the lake into the warehouse. */
@NullMarked
package io.dwsim.load;

import org.jspecify.annotations.NullMarked;
