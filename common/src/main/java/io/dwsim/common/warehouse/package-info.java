/** The Postgres warehouse: physical names, table and key DDL, and the migrations of its own bookkeeping schema. */
@NullMarked
package io.dwsim.common.warehouse;

import org.jspecify.annotations.NullMarked;
