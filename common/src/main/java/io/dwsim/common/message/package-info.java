/** The messages between gateway and workers: records, their logical names and routing keys, and their JSON form. */
@NullMarked
package io.dwsim.common.message;

import org.jspecify.annotations.NullMarked;
