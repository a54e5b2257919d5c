/** What scripts of CREATE TABLE statements say, in their own terms. */
@NullMarked
package io.dwsim.sql.ddl;

import org.jspecify.annotations.NullMarked;
