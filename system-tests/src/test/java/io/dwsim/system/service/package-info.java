/** The services under test, in this JVM or in processes of their own, and a client for their API. */
@NullMarked
package io.dwsim.system.service;

import org.jspecify.annotations.NullMarked;
