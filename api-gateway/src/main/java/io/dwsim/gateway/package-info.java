/** The gateway: the only service clients talk to and the only owner of the control database. */
@NullMarked
package io.dwsim.gateway;

import org.jspecify.annotations.NullMarked;
