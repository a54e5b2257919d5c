package io.dwsim.common.message;

/** Something that happened, named in the past tense. May arrive late, twice or out of order. */
public sealed interface Event extends Message
        permits PartStarted,
                PartGenerated,
                PartGenerationFailed,
                PartLoaded,
                PartLoadFailed,
                PartVerified,
                PartVerificationFailed,
                TableVerified,
                TableVerificationFailed,
                RunPublished,
                RunPublishFailed,
                RunAborted,
                WorkerHeartbeat {}
