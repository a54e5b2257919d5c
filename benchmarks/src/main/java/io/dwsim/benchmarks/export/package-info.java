/** What the gateway costs when a large result is exported, beside clients that need none. */
@NullMarked
package io.dwsim.benchmarks.export;

import org.jspecify.annotations.NullMarked;
