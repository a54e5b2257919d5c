/** Text values: the vocabulary behind each faker rule, compiled once into UTF-8, and how text is cut to its length. */
@NullMarked
package io.dwsim.engine.text;

import org.jspecify.annotations.NullMarked;
