/** Removing what nobody needs any more: old runs and their files, and what aborted and forgotten runs have left behind. */
@NullMarked
package io.dwsim.gateway.housekeeping;

import org.jspecify.annotations.NullMarked;
