package io.dwsim.gateway.run;

import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.message.DiscardRun;
import io.dwsim.common.message.GeneratePart;
import io.dwsim.common.message.LoadPart;
import io.dwsim.common.message.Message;
import io.dwsim.common.message.PartGenerated;
import io.dwsim.common.message.PartGenerationFailed;
import io.dwsim.common.message.PartLoadFailed;
import io.dwsim.common.message.PartLoaded;
import io.dwsim.common.message.PartStage;
import io.dwsim.common.message.PartStarted;
import io.dwsim.common.message.PartVerificationFailed;
import io.dwsim.common.message.PartVerified;
import io.dwsim.common.message.PublishRun;
import io.dwsim.common.message.RunAborted;
import io.dwsim.common.message.RunPublishFailed;
import io.dwsim.common.message.RunPublished;
import io.dwsim.common.message.TableVerificationFailed;
import io.dwsim.common.message.TableVerified;
import io.dwsim.common.message.VerifyPart;
import io.dwsim.common.message.VerifyTable;
import io.dwsim.common.message.WorkerHeartbeat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fails runs that wait for something that will not come: the answer to a message nobody could handle. One that was
 * overtaken, by another attempt or by the part's being done, takes nothing away from its run.
 */
@Component
public class DeadLetteredRuns {

    private final RunRepository runs;
    private final PartTable parts;
    private final RunEnding ending;

    DeadLetteredRuns(RunRepository runs, PartTable parts, RunEnding ending) {
        this.runs = runs;
        this.parts = parts;
        this.ending = ending;
    }

    /**
     * Takes in a dead letter of a run.
     *
     * @param message null when it cannot be read; then the run is taken to need it
     * @param what the message and where it was given up, for people
     * @return whether the run failed for it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean fail(long runId, @Nullable Message message, String what) {
        Run run = runs.findAndLockById(runId).filter(Run::isRunning).orElse(null);
        if (run == null) {
            return false;
        }
        Subject subject = message == null ? Subject.unknown() : subject(run, message);
        if (subject.needed()) {
            ending.fail(
                    run,
                    new RunError(ErrorCode.MESSAGE_DEAD_LETTERED.name(), what, subject.table(), subject.partNumber()));
        }
        return subject.needed();
    }

    /** What a message is about, and whether the run still needs what it would have brought. */
    private record Subject(
            boolean needed,
            @Nullable String table,
            @Nullable Integer part) {

        static Subject unknown() {
            return new Subject(true, null, null);
        }

        static Subject run(boolean needed) {
            return new Subject(needed, null, null);
        }

        @Nullable
        Integer partNumber() {
            return part == null || part == PartStarted.WHOLE_TABLE ? null : part;
        }
    }

    /** Of an earlier epoch than the run's: what it would have brought is void. */
    private static boolean isVoid(Run run, Message message) {
        int epoch = run.epoch();
        if (message instanceof GeneratePart m) {
            epoch = m.epoch();
        } else if (message instanceof LoadPart m) {
            epoch = m.epoch();
        } else if (message instanceof PartLoaded m) {
            epoch = m.epoch();
        } else if (message instanceof PartLoadFailed m) {
            epoch = m.epoch();
        } else if (message instanceof PublishRun m) {
            epoch = m.epoch();
        } else if (message instanceof RunPublishFailed m) {
            epoch = m.epoch();
        }
        return epoch < run.epoch();
    }

    private Subject subject(Run run, Message message) {
        if (isVoid(run, message)) {
            return Subject.run(false);
        }
        if (message instanceof GeneratePart m) {
            return part(run, m.table(), m.part(), PartStage.GENERATE, m.attempt());
        } else if (message instanceof PartGenerated m) {
            return part(run, m.table(), m.part(), PartStage.GENERATE, m.attempt());
        } else if (message instanceof PartGenerationFailed m) {
            return part(run, m.table(), m.part(), PartStage.GENERATE, m.attempt());
        } else if (message instanceof LoadPart m) {
            return part(run, m.table(), m.part(), PartStage.LOAD, m.attempt());
        } else if (message instanceof PartLoaded m) {
            return part(run, m.table(), m.part(), PartStage.LOAD, m.attempt());
        } else if (message instanceof PartLoadFailed m) {
            return part(run, m.table(), m.part(), PartStage.LOAD, m.attempt());
        } else if (message instanceof VerifyPart m) {
            return part(run, m.table(), m.part(), PartStage.VERIFY, m.attempt());
        } else if (message instanceof PartVerified m) {
            return part(run, m.table(), m.part(), PartStage.VERIFY, m.attempt());
        } else if (message instanceof PartVerificationFailed m) {
            return part(run, m.table(), m.part(), PartStage.VERIFY, m.attempt());
        } else if (message instanceof VerifyTable m) {
            return part(run, m.table(), PartStarted.WHOLE_TABLE, PartStage.VERIFY, m.attempt());
        } else if (message instanceof TableVerified m) {
            return part(run, m.table(), PartStarted.WHOLE_TABLE, PartStage.VERIFY, m.attempt());
        } else if (message instanceof TableVerificationFailed m) {
            return part(run, m.table(), PartStarted.WHOLE_TABLE, PartStage.VERIFY, m.attempt());
        } else if (message instanceof PublishRun m) {
            return Subject.run(m.attempt() == run.publishAttempts());
        } else if (message instanceof RunPublishFailed m) {
            return Subject.run(m.attempt() == run.publishAttempts());
        } else if (message instanceof RunPublished) {
            return Subject.run(true);
        } else if (message instanceof PartStarted
                || message instanceof DiscardRun
                || message instanceof RunAborted
                || message instanceof WorkerHeartbeat) {
            return Subject.run(false);
        }
        return Subject.unknown();
    }

    private Subject part(Run run, String table, int part, PartStage stage, int attempt) {
        return new Subject(parts.find(run.id(), table, part, stage, attempt).isPresent(), table, part);
    }
}
