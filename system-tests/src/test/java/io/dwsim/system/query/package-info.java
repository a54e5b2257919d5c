/** Queries over the whole system: many at once, and those that analysts write. */
@NullMarked
package io.dwsim.system.query;

import org.jspecify.annotations.NullMarked;
