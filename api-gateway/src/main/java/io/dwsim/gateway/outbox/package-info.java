/** Messages that leave with the transaction that decided them, and the relay that sees them arrive. */
@NullMarked
package io.dwsim.gateway.outbox;

import org.jspecify.annotations.NullMarked;
