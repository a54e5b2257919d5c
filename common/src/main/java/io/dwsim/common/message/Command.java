package io.dwsim.common.message;

/** Something a worker shall do, named in the imperative. Handling one twice must be harmless. */
public sealed interface Command extends Message
        permits GeneratePart, LoadPart, PublishRun, DiscardRun, VerifyPart, VerifyTable {}
