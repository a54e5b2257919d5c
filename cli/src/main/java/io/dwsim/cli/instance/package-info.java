/** Starting, finding and stopping a stand-alone system on this machine. */
@NullMarked
package io.dwsim.cli.instance;

import org.jspecify.annotations.NullMarked;
