/** What every worker does around its real work: beats, bounded retries, and heeding an abort or a shutdown. */
@NullMarked
package io.dwsim.common.worker;

import org.jspecify.annotations.NullMarked;
