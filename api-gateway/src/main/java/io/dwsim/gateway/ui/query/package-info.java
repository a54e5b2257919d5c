/** The page on which people write, run, keep and export queries. */
@NullMarked
package io.dwsim.gateway.ui.query;

import org.jspecify.annotations.NullMarked;
