/** SQL that users keep with an experiment, and what they ran on it of late. */
@NullMarked
package io.dwsim.gateway.savedquery;

import org.jspecify.annotations.NullMarked;
