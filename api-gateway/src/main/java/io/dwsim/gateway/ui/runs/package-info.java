/** The pages about runs: all of them, one that is watched live, and what its data is like. */
@NullMarked
package io.dwsim.gateway.ui.runs;

import org.jspecify.annotations.NullMarked;
