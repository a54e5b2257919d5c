/** What the embedded servers have in common: how they fail and how they make up secrets. */
@NullMarked
package io.dwsim.embedded;

import org.jspecify.annotations.NullMarked;
