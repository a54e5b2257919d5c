/** Experiments for real warehouses: their DDL, and the statements that load what a run wrote. */
@NullMarked
package io.dwsim.gateway.export;

import org.jspecify.annotations.NullMarked;
