/** What one gets who asks for nothing in particular. */
@NullMarked
package io.dwsim.gateway.home;

import org.jspecify.annotations.NullMarked;
