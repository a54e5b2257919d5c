package io.dwsim.generation.part;

import io.dwsim.common.lake.ObjectDigest;
import io.dwsim.common.message.GeneratePart;
import io.dwsim.common.message.PartStage;
import io.dwsim.common.message.PartVerificationFailed;
import io.dwsim.common.message.PartVerified;
import io.dwsim.common.message.Verdict;
import io.dwsim.common.message.VerifyPart;
import io.dwsim.common.worker.Retry;
import io.dwsim.common.worker.ScratchDirectory;
import io.dwsim.common.worker.WorkRunner;
import io.dwsim.common.worker.WorkerSignals;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares a part with what was recorded about it: its values, computed again, and the bytes of its object. An object that
 * is missing or damaged is written again, but only with exactly the bytes it had; nothing is ever overwritten because the
 * values came out differently.
 */
final class VerifyPartHandler {

    private static final Logger log = LoggerFactory.getLogger(VerifyPartHandler.class);

    private final WorkRunner runner;
    private final WorkerSignals signals;
    private final Retry retry;
    private final ScratchDirectory scratch;
    private final PartComputation computation;
    private final PartStore store;

    VerifyPartHandler(
            WorkRunner runner,
            WorkerSignals signals,
            Retry retry,
            ScratchDirectory scratch,
            PartComputation computation,
            PartStore store) {
        this.runner = runner;
        this.signals = signals;
        this.retry = retry;
        this.scratch = scratch;
        this.computation = computation;
        this.store = store;
    }

    /** Returns when the command is done with: verified, failed, or not wanted any more. */
    void handle(VerifyPart command) {
        runner.onPart(
                command.runId(),
                WorkRunner.FIRST_EPOCH,
                command.table(),
                command.part(),
                PartStage.VERIFY,
                command.attempt(),
                () -> Optional.of(verify(command)),
                failure -> new PartVerificationFailed(
                        command.runId(), command.table(), command.part(), failure, command.attempt()));
    }

    private PartVerified verify(VerifyPart command) {
        GeneratePart origin = origin(command);
        String fingerprint = computation.fingerprint(origin, () -> signals.check(command.runId()));
        if (!fingerprint.equals(command.fingerprint())) {
            return verdict(
                    command,
                    Verdict.DIFFERENT,
                    "the values computed again have fingerprint " + fingerprint + ", recorded is "
                            + command.fingerprint());
        }
        Optional<String> damage = retry.call(command.runId(), () -> damage(command));
        return damage.map(found -> repair(command, origin, found))
                .orElseGet(() -> verdict(command, Verdict.INTACT, ""));
    }

    /** What is wrong with the object; empty when nothing is. */
    private Optional<String> damage(VerifyPart command) {
        Optional<ObjectDigest> object = store.digest(command.objectKey());
        if (object.isEmpty()) {
            return Optional.of("object '" + command.objectKey() + "' is missing");
        }
        ObjectDigest digest = object.get();
        if (digest.bytes() != command.bytes()) {
            return Optional.of("object '" + command.objectKey() + "' has " + digest.bytes() + " bytes, recorded are "
                    + command.bytes());
        }
        return digest.sha256().equals(command.sha256())
                ? Optional.empty()
                : Optional.of("object '" + command.objectKey() + "' has SHA-256 " + digest.sha256() + ", recorded is "
                        + command.sha256());
    }

    private PartVerified repair(VerifyPart command, GeneratePart origin, String damage) {
        Path file = scratch.newFile();
        try {
            ComputedPart part = computation.compute(origin, file, () -> signals.check(command.runId()));
            if (!part.file().sha256().equals(command.sha256())) {
                return verdict(
                        command,
                        Verdict.DIFFERENT,
                        damage + "; written again it would have SHA-256 "
                                + part.file().sha256()
                                + ", as from other Parquet settings or another version of the writer");
            }
            retry.run(command.runId(), () -> store.store(command.objectKey(), file));
            return verdict(command, Verdict.REPAIRED, damage + "; it has been written again");
        } finally {
            ScratchDirectory.delete(file);
        }
    }

    private static PartVerified verdict(VerifyPart command, Verdict verdict, String detail) {
        if (verdict != Verdict.INTACT) {
            log.warn("{}: {}", verdict, detail);
        }
        return new PartVerified(command.runId(), command.table(), command.part(), verdict, detail, command.attempt());
    }

    /** The command that generated the part: the file says of itself which run it is of. */
    private static GeneratePart origin(VerifyPart command) {
        return new GeneratePart(
                command.verifiedRunId(),
                command.experiment(),
                command.seed(),
                command.engineVersion(),
                command.rowCounts(),
                command.table(),
                command.part(),
                command.firstRow(),
                command.rows(),
                command.attempt(),
                WorkRunner.FIRST_EPOCH);
    }
}
