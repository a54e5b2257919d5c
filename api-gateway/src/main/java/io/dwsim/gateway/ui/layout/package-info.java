/** What all pages of the web UI share: their frame, their scripts and styles, what browsers may do in them, and errors. */
@NullMarked
package io.dwsim.gateway.ui.layout;

import org.jspecify.annotations.NullMarked;
