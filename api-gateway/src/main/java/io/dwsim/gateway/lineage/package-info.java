/** How tables depend on each other, and which runs filled them. */
@NullMarked
package io.dwsim.gateway.lineage;

import org.jspecify.annotations.NullMarked;
