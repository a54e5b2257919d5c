/** From the columns of a Parquet file to PostgreSQL's binary COPY format, value by value and without boxing. */
@NullMarked
package io.dwsim.load.copy;

import org.jspecify.annotations.NullMarked;
