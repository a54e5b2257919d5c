/** The object store with the Parquet files: where things lie in it and how they get there and back. */
@NullMarked
package io.dwsim.common.lake;

import org.jspecify.annotations.NullMarked;
