/** The web UI in a real browser, on a system that really generates. */
@NullMarked
package io.dwsim.system.ui;

import org.jspecify.annotations.NullMarked;
