/** What the warehouse itself knows of a run: its fence, the parts it holds, and the schema they stand in. */
@NullMarked
package io.dwsim.load.ledger;

import org.jspecify.annotations.NullMarked;
