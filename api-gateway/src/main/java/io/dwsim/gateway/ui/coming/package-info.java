/** Honest pages where navigation leads and there is nothing yet. */
@NullMarked
package io.dwsim.gateway.ui.coming;

import org.jspecify.annotations.NullMarked;
