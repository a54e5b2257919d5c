/** The text of an expression: CEL's grammar, read by CEL's own parser into a small syntax tree that knows where each part stands. */
@NullMarked
package io.dwsim.engine.expression.syntax;

import org.jspecify.annotations.NullMarked;
