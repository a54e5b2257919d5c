/** Flows through the whole system, on embedded and on real backends, in one JVM and over separate processes. */
@NullMarked
package io.dwsim.system;

import org.jspecify.annotations.NullMarked;
