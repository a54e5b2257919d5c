/** How many rows a second generation and loading reach, beside the plain way of doing the same. */
@NullMarked
package io.dwsim.benchmarks.throughput;

import org.jspecify.annotations.NullMarked;
