/** Ways of publishing a run, tried under readers: the measurements behind docs/adr/0001. */
@NullMarked
package io.dwsim.benchmarks.publish;

import org.jspecify.annotations.NullMarked;
