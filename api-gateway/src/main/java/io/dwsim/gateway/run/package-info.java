/** Runs and their parts: started by a client, driven by what workers report, always ended. */
@NullMarked
package io.dwsim.gateway.run;

import org.jspecify.annotations.NullMarked;
