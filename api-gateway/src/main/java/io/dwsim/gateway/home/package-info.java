/** What a browser gets that asks for no page in particular. */
@NullMarked
package io.dwsim.gateway.home;

import org.jspecify.annotations.NullMarked;
