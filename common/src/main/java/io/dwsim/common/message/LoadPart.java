package io.dwsim.common.message;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.dwsim.common.experiment.Experiment;

/**
 * Copy one part from the lake into the run's staging schema.
 *
 * @param experiment the whole definition: the first part of a run makes the staging tables of all
 * @param rows rows the object must hold
 * @param sha256 of the object's bytes, 64 hex digits
 * @param attempt how often this part was asked for, from 1
 * @param epoch how often the run was resumed; what was said in an earlier one is void
 */
public record LoadPart(
        long runId,
        Experiment experiment,
        String table,
        int part,
        long rows,
        String objectKey,
        String sha256,
        int attempt,
        @JsonSetter(nulls = Nulls.AS_EMPTY) int epoch)
        implements Command {}
