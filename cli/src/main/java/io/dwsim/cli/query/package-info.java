/** The query commands: SQL against the warehouse through the API. */
@NullMarked
package io.dwsim.cli.query;

import org.jspecify.annotations.NullMarked;
