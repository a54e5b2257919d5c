/** How people show the token: once, by a form. */
@NullMarked
package io.dwsim.gateway.ui.login;

import org.jspecify.annotations.NullMarked;
