package io.dwsim.gateway.plan;

/** How tables are cut into parts; implemented where runs are. */
public interface PartCutting {

    /** How many parts a table of so many rows makes. */
    long partsOf(long rows);

    /** Most parts of a run. */
    long mostParts();
}
