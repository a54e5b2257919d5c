/** Cuts SQL into tokens and statements without understanding it: every character belongs to one token. */
@NullMarked
package io.dwsim.sql.lexer;

import org.jspecify.annotations.NullMarked;
