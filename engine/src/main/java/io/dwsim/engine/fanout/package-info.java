/** How many children each parent has, and which they are: exact totals by arithmetic, without a table of parents. */
@NullMarked
package io.dwsim.engine.fanout;

import org.jspecify.annotations.NullMarked;
