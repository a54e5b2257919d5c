/** Errors as HTTP answers: every failure, of a handler or of a filter, becomes one RFC 9457 problem; bodies are limited. */
@NullMarked
package io.dwsim.gateway.problem;

import org.jspecify.annotations.NullMarked;
