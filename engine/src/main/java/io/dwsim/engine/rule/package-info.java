/** What decides a cell: for each column of an experiment, which rows are NULL and what the others hold. */
@NullMarked
package io.dwsim.engine.rule;

import org.jspecify.annotations.NullMarked;
