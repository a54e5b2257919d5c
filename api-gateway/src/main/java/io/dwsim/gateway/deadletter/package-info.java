/** Messages nobody could handle: recorded, the end of their run, shown, replayed or discarded. */
@NullMarked
package io.dwsim.gateway.deadletter;

import org.jspecify.annotations.NullMarked;
