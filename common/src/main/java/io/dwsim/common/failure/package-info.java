/** How every part of the system says what went wrong: one exception, one list of codes, and faults with their place. */
@NullMarked
package io.dwsim.common.failure;

import org.jspecify.annotations.NullMarked;
