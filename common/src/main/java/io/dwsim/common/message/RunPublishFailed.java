package io.dwsim.common.message;

/** The run could not be published; the data of before is live and untouched. */
public record RunPublishFailed(long runId, Failure failure, int attempt) implements Event {}
