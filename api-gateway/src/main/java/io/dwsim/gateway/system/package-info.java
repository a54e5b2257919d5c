/** The system as a whole: its backends, workers, queues and what waits to be sent. */
@NullMarked
package io.dwsim.gateway.system;

import org.jspecify.annotations.NullMarked;
