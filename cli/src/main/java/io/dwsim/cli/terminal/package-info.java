/** What a person sees: tables, progress, numbers, and the terminal they are written to. */
@NullMarked
package io.dwsim.cli.terminal;

import org.jspecify.annotations.NullMarked;
