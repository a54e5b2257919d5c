package io.dwsim.common.message;

import java.util.Map;

/** The run's data is what readers see. */
public record RunPublished(long runId, Map<String, Long> rowCounts) implements Event {}
