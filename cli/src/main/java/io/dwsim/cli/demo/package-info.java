/** The demo command: the whole system shown end to end on the bundled e-commerce experiment. */
@NullMarked
package io.dwsim.cli.demo;

import org.jspecify.annotations.NullMarked;
