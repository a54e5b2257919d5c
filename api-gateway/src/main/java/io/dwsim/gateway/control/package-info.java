/** What all features have to know of the control database: when it is away. */
@NullMarked
package io.dwsim.gateway.control;

import org.jspecify.annotations.NullMarked;
