/** The HTTP side of queries. */
@NullMarked
package io.dwsim.gateway.query.web;

import org.jspecify.annotations.NullMarked;
