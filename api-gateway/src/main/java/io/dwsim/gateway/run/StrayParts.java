package io.dwsim.gateway.run;

import io.dwsim.common.message.PartGenerated;

/** Takes care of parts in the lake that no running run has asked for; implemented where the lake is kept tidy. */
public interface StrayParts {

    /** Decides what becomes of the object, within the caller's transaction. */
    void found(PartGenerated part);
}
