/** Queries in the dialects of Redshift and Snowflake, made queries of Postgres without losing the user's text. */
@NullMarked
package io.dwsim.sql.query;

import org.jspecify.annotations.NullMarked;
