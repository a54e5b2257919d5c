/** Making a loaded run what readers see, or making sure that it never is. */
@NullMarked
package io.dwsim.load.publish;

import org.jspecify.annotations.NullMarked;
