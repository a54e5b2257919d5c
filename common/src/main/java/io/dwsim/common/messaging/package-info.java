/** The one broker topology and the publisher that knows whether a message arrived. */
@NullMarked
package io.dwsim.common.messaging;

import org.jspecify.annotations.NullMarked;
