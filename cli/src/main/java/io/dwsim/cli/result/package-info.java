/** Running a statement on the server and showing its rows. */
@NullMarked
package io.dwsim.cli.result;

import org.jspecify.annotations.NullMarked;
