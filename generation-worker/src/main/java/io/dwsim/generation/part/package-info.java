/** From a command about a part to its file in the lake, written or checked, and the event that says so. */
@NullMarked
package io.dwsim.generation.part;

import org.jspecify.annotations.NullMarked;
