/** What a run of an experiment would amount to, before it is started. */
@NullMarked
package io.dwsim.gateway.plan;

import org.jspecify.annotations.NullMarked;
