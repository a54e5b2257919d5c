/** Holding answers about runs until the run has ended, for clients that prefer to wait. */
@NullMarked
package io.dwsim.gateway.run.web;

import org.jspecify.annotations.NullMarked;
