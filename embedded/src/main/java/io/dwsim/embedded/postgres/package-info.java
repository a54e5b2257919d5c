/** PostgreSQL from the native binaries on the class path, as a child process that owns one data directory. */
@NullMarked
package io.dwsim.embedded.postgres;

import org.jspecify.annotations.NullMarked;
