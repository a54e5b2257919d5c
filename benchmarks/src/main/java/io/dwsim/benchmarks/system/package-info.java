/** A stand-alone system in a process of its own, as {@code dw-sim up} runs it, for benchmarks to ask and to watch. */
@NullMarked
package io.dwsim.benchmarks.system;

import org.jspecify.annotations.NullMarked;
