/** SQL of users over the warehouse: names made physical, run under the reader's login with a deadline, and streamed. */
@NullMarked
package io.dwsim.gateway.query;

import org.jspecify.annotations.NullMarked;
