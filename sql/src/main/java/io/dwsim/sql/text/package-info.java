/** Text of queries: its tokens as Postgres sees them, and changes to it that leave every offset traceable. */
@NullMarked
package io.dwsim.sql.text;

import org.jspecify.annotations.NullMarked;
