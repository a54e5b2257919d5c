/** The whole pipeline, from a request to rows that can be read, beside other ways to get the same rows. */
@NullMarked
package io.dwsim.benchmarks.pipeline;

import org.jspecify.annotations.NullMarked;
