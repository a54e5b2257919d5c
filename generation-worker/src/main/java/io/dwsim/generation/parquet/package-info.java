/** Column batches into a Parquet file, without a record object in between. */
@NullMarked
package io.dwsim.generation.parquet;

import org.jspecify.annotations.NullMarked;
