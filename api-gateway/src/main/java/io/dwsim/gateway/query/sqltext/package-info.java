/** SQL as text: tokens, single statements, table references, and edits that remember where the user's text was. */
@NullMarked
package io.dwsim.gateway.query.sqltext;

import org.jspecify.annotations.NullMarked;
