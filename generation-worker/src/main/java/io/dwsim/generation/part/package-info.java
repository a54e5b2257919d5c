/** From the command GeneratePart to a file in the lake and the event that says so. */
@NullMarked
package io.dwsim.generation.part;

import org.jspecify.annotations.NullMarked;
