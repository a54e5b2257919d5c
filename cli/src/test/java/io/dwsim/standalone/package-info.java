/** A double of the stand-alone system for the tests of the commands that manage it. */
@NullMarked
package io.dwsim.standalone;

import org.jspecify.annotations.NullMarked;
