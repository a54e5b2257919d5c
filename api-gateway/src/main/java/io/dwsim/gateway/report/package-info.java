/** Quality reports: what a run has put into the warehouse, described and held against the rules of its experiment. */
@NullMarked
package io.dwsim.gateway.report;

import org.jspecify.annotations.NullMarked;
