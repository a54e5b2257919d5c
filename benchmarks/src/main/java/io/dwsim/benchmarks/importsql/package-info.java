/** How long the import of a large script takes. */
@NullMarked
package io.dwsim.benchmarks.importsql;

import org.jspecify.annotations.NullMarked;
