/** The worker processes, as far as they are heard of. */
@NullMarked
package io.dwsim.gateway.worker;

import org.jspecify.annotations.NullMarked;
