/** From the columns of a Parquet file to PostgreSQL's binary COPY format and back into column batches, without boxing. */
@NullMarked
package io.dwsim.load.copy;

import org.jspecify.annotations.NullMarked;
