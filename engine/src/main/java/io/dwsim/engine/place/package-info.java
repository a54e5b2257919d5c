/** Real places, and what goes with a country: for columns of one row that speak of one address. */
@NullMarked
package io.dwsim.engine.place;

import org.jspecify.annotations.NullMarked;
