/** The archive as its users have it: unpacked, with one stand-alone system for all of its commands. */
@NullMarked
package io.dwsim.distribution;

import org.jspecify.annotations.NullMarked;
