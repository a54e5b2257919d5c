/** The whole system in one JVM: the three services, unchanged, on embedded servers over one data directory. */
@NullMarked
package io.dwsim.standalone;

import org.jspecify.annotations.NullMarked;
