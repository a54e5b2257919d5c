/** Experiments from DDL: what each table, column and key of a script becomes, and what is said about the rest. */
@NullMarked
package io.dwsim.gateway.importsql;

import org.jspecify.annotations.NullMarked;
