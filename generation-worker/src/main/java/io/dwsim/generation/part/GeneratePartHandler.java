package io.dwsim.generation.part;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.lake.LakeKeys;
import io.dwsim.common.message.GeneratePart;
import io.dwsim.common.message.PartGenerated;
import io.dwsim.common.message.PartGenerationFailed;
import io.dwsim.common.message.PartStage;
import io.dwsim.common.worker.Retry;
import io.dwsim.common.worker.ScratchDirectory;
import io.dwsim.common.worker.WorkRunner;
import io.dwsim.common.worker.WorkStopped;
import io.dwsim.common.worker.WorkerSignals;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings one part into the lake and says so, or says why not. Doing it twice gives the same object and the event twice,
 * so a command may come again at any point.
 */
final class GeneratePartHandler {

    private static final Logger log = LoggerFactory.getLogger(GeneratePartHandler.class);

    private final WorkRunner runner;
    private final WorkerSignals signals;
    private final Retry retry;
    private final ScratchDirectory scratch;
    private final PartComputation computation;
    private final PartStore store;

    GeneratePartHandler(
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

    /** Returns when the command is done with: generated, failed, or not wanted any more. */
    void handle(GeneratePart command) {
        runner.onPart(
                command.runId(),
                command.epoch(),
                command.table(),
                command.part(),
                PartStage.GENERATE,
                command.attempt(),
                () -> Optional.of(generate(command)),
                failure -> new PartGenerationFailed(
                        command.runId(), command.table(), command.part(), failure, command.attempt()));
    }

    private PartGenerated generate(GeneratePart command) {
        long start = System.nanoTime();
        Path file = scratch.newFile();
        try {
            ComputedPart part = computation.compute(command, file, () -> signals.check(command.runId()));
            String key = LakeKeys.part(command.experiment().name(), command.runId(), command.table(), command.part());
            // only this is tried again: a lake that hiccups is no reason to compute the part anew
            retry.run(command.runId(), () -> store.store(key, file));
            withdrawIfAborted(command.runId(), key);
            log.info(
                    "{} rows, {} bytes in {} ms",
                    part.file().rows(),
                    part.file().bytes(),
                    (System.nanoTime() - start) / 1_000_000);
            return generated(command, part, key);
        } finally {
            ScratchDirectory.delete(file);
        }
    }

    private static PartGenerated generated(GeneratePart command, ComputedPart part, String key) {
        return new PartGenerated(
                command.runId(),
                command.table(),
                command.part(),
                part.file().rows(),
                part.file().bytes(),
                part.file().sha256(),
                part.fingerprint(),
                key,
                command.attempt());
    }

    /** Takes the object away again when the run was aborted while it was stored. */
    private void withdrawIfAborted(long runId, String key) {
        if (!signals.isAborted(runId)) {
            return;
        }
        try {
            store.delete(key);
        } catch (DwsimException e) {
            log.warn("an object of an aborted run stays in the lake: {}", e.getMessage());
        }
        throw new WorkStopped(WorkStopped.Reason.RUN_ABORTED);
    }
}
