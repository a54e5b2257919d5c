/** The fault suite: what is promised to hold whatever fails, over real servers and separate processes. */
@NullMarked
package io.dwsim.system.fault;

import org.jspecify.annotations.NullMarked;
