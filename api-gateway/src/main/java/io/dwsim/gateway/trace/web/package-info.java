/** Where traces enter by HTTP. */
@NullMarked
package io.dwsim.gateway.trace.web;

import org.jspecify.annotations.NullMarked;
