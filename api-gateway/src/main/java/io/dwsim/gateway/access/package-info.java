/** Who may talk to the gateway: hosts, origins and the token, decided in one filter before anything else. */
@NullMarked
package io.dwsim.gateway.access;

import org.jspecify.annotations.NullMarked;
