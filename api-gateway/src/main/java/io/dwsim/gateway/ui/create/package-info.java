/** The pages that make experiments: out of a schema, or out of SQL. */
@NullMarked
package io.dwsim.gateway.ui.create;

import org.jspecify.annotations.NullMarked;
