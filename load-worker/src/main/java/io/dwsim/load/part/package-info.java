/** Loading one part: the object is fetched and checked, then copied into staging exactly once. */
@NullMarked
package io.dwsim.load.part;

import org.jspecify.annotations.NullMarked;
