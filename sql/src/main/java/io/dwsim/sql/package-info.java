/** SQL as the warehouses of the field write it. */
@NullMarked
package io.dwsim.sql;

import org.jspecify.annotations.NullMarked;
