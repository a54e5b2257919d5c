/** An S3 server inside the JVM that keeps its objects as files in a directory. */
@NullMarked
package io.dwsim.embedded.s3;

import org.jspecify.annotations.NullMarked;
