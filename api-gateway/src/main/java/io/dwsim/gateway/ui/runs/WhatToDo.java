package io.dwsim.gateway.ui.runs;

import io.dwsim.common.failure.ErrorCode;
import io.dwsim.gateway.run.RunError;
import java.util.Arrays;
import java.util.Optional;

/** What a person can do about a run that failed. */
final class WhatToDo {

    private WhatToDo() {}

    static String about(RunError error) {
        Optional<ErrorCode> code = Arrays.stream(ErrorCode.values())
                .filter(each -> each.name().equals(error.code()))
                .findFirst();
        return code.map(WhatToDo::about).orElse("Resume the run; if it fails again, see the workers' logs.");
    }

    private static String about(ErrorCode code) {
        return switch (code) {
            case LAKE_UNAVAILABLE, WAREHOUSE_UNAVAILABLE, BROKER_UNAVAILABLE, CONTROL_DATABASE_UNAVAILABLE ->
                "A backend did not answer for long. See on the System page whether it is back, then resume the run:"
                        + " what is done already is kept.";
            case WAREHOUSE_BUSY ->
                "Something in the warehouse held the tables for long. End long transactions there, then resume the run.";
            case PART_ATTEMPTS_EXHAUSTED ->
                "Workers took the part up and fell silent: they may have run out of memory or been killed. See their logs"
                        + " and whether they are alive on the System page, then resume the run.";
            case MESSAGE_DEAD_LETTERED ->
                "A message could not be handled. The System page has it under dead letters with its reason; with that"
                        + " removed, resume the run.";
            case OBJECT_MISSING, OBJECT_ALTERED ->
                "A file in the lake is gone or is not what was written. Resume the run to make it again; for the data of"
                        + " an earlier run, verify that run, which restores its files.";
            case VERIFICATION_FAILED ->
                "The findings below say what differs. Files in the lake were restored where that was possible; to restore"
                        + " the tables, load the verified run again.";
            case CONSTRAINT_VIOLATED, ROW_COUNT_MISMATCH, SCHEMA_MISMATCH ->
                "The data does not fit the tables: they were changed from outside, or this is a defect. Resume the run once;"
                        + " if it fails again, report it with the message above.";
            case ENGINE_VERSION_MISMATCH ->
                "Gateway and workers are of different versions. Bring all to the same one, then generate again.";
            default -> "Resume the run; if it fails again, see the workers' logs for the cause.";
        };
    }
}
