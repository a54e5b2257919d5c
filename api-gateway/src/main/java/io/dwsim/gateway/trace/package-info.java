/** Where traces enter the gateway's listeners. */
@NullMarked
package io.dwsim.gateway.trace;

import org.jspecify.annotations.NullMarked;
