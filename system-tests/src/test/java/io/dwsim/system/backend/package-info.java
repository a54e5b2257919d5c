/** The servers a system under test runs on: embedded ones, or real ones where they are to be had. */
@NullMarked
package io.dwsim.system.backend;

import org.jspecify.annotations.NullMarked;
