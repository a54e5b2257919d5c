/** The worker process itself: its settings, what it works on now, how it says that it is alive, and how it stops. */
@NullMarked
package io.dwsim.generation.worker;

import org.jspecify.annotations.NullMarked;
