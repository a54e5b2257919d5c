/** Which request the present work belongs to: the W3C trace context, from HTTP through outbox and broker to the log. */
@NullMarked
package io.dwsim.common.trace;

import org.jspecify.annotations.NullMarked;
