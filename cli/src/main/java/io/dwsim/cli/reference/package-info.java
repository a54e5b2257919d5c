/** What a shell and a reader want of the command line: completion scripts and manual pages, made from the commands. */
@NullMarked
package io.dwsim.cli.reference;

import org.jspecify.annotations.NullMarked;
