/** The JSON form shared by stored definitions, messages and the lake: snake_case, nothing for null. */
@NullMarked
package io.dwsim.common.json;

import org.jspecify.annotations.NullMarked;
