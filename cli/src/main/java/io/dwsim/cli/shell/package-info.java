/** The query shell: statements typed one after another, with history, completion and a few commands of its own. */
@NullMarked
package io.dwsim.cli.shell;

import org.jspecify.annotations.NullMarked;
