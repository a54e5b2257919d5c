/** The REST API as the command line sees it: one client, its answers and its faults. */
@NullMarked
package io.dwsim.cli.api;

import org.jspecify.annotations.NullMarked;
