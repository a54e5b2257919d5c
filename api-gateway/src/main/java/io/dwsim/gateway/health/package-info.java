/** Whether the service lives. */
@NullMarked
package io.dwsim.gateway.health;

import org.jspecify.annotations.NullMarked;
