package io.dwsim.generation.part;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.lake.LakeKeys;
import io.dwsim.common.message.Event;
import io.dwsim.common.message.Failure;
import io.dwsim.common.message.GeneratePart;
import io.dwsim.common.message.PartGenerated;
import io.dwsim.common.message.PartGenerationFailed;
import io.dwsim.common.message.PartStage;
import io.dwsim.common.message.PartStarted;
import io.dwsim.generation.worker.EventPublisher;
import io.dwsim.generation.worker.PartsInWork;
import io.dwsim.generation.worker.ScratchDirectory;
import io.dwsim.generation.worker.WorkerIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings one part into the lake and says so, or says why not. Doing it twice gives the same object and the event twice,
 * so a command may come again at any point.
 */
final class GeneratePartHandler {

    private static final Logger log = LoggerFactory.getLogger(GeneratePartHandler.class);

    private final WorkerIdentity worker;
    private final PartComputation computation;
    private final PartStore store;
    private final EventPublisher events;
    private final ScratchDirectory scratch;
    private final PartsInWork partsInWork;
    private final Interruptions interruptions;
    private final Retries retries;

    GeneratePartHandler(
            WorkerIdentity worker,
            PartComputation computation,
            PartStore store,
            EventPublisher events,
            ScratchDirectory scratch,
            PartsInWork partsInWork,
            Interruptions interruptions,
            Retries retries) {
        this.worker = worker;
        this.computation = computation;
        this.store = store;
        this.events = events;
        this.scratch = scratch;
        this.partsInWork = partsInWork;
        this.interruptions = interruptions;
        this.retries = retries;
    }

    /**
     * Does what the command says.
     *
     * @throws DwsimException when the event that tells how it ended could not be published; the command must come again
     */
    Disposition handle(GeneratePart command) {
        BooleanSupplier interrupted = () -> interruptions.concern(command.runId());
        if (interrupted.getAsBoolean()) {
            return disposition(command);
        }
        PartStarted started = new PartStarted(
                command.runId(), command.table(), command.part(), PartStage.GENERATE, worker.name(), command.attempt());
        try (PartsInWork.Entry ignored = partsInWork.enter(started)) {
            announce(started);
            Optional<Event> end = end(command, interrupted);
            boolean told = end.isPresent()
                    && retries.run("telling how the part ended", () -> events.publish(end.get()), interrupted);
            return told ? Disposition.SETTLED : disposition(command);
        }
    }

    private Disposition disposition(GeneratePart command) {
        if (interruptions.isAborted(command.runId())) {
            log.info("the run was aborted, the part is dropped");
            return Disposition.SETTLED;
        }
        log.info("the worker stops, the part is given back");
        return Disposition.GIVEN_BACK;
    }

    /** Best effort: it only keeps others from taking the part for forgotten. */
    private void announce(PartStarted started) {
        try {
            events.publish(started);
        } catch (DwsimException e) {
            log.warn("could not say that the part was started: {}", e.getMessage());
        }
    }

    /** How the part ended; empty when it did not, because it was interrupted. */
    private Optional<Event> end(GeneratePart command, BooleanSupplier interrupted) {
        try {
            return generate(command, interrupted);
        } catch (RuntimeException | LinkageError e) {
            log.error("the part failed", e);
            return Optional.of(new PartGenerationFailed(
                    command.runId(), command.table(), command.part(), Failure.of(e), command.attempt()));
        }
    }

    private Optional<Event> generate(GeneratePart command, BooleanSupplier interrupted) {
        long start = System.nanoTime();
        Path file = scratch.newFile();
        try {
            Optional<ComputedPart> computed = computation.compute(command, file, interrupted);
            if (computed.isEmpty()) {
                return Optional.empty();
            }
            ComputedPart part = computed.get();
            String key = LakeKeys.part(command.experiment().name(), command.runId(), command.table(), command.part());
            boolean stored = retries.run("storing the part", () -> store.store(key, file), interrupted);
            if (!stored || withdrawn(key, command.runId())) {
                return Optional.empty();
            }
            log.info(
                    "{} rows, {} bytes in {} ms",
                    part.file().rows(),
                    part.file().bytes(),
                    (System.nanoTime() - start) / 1_000_000);
            return Optional.of(generated(command, part, key));
        } finally {
            delete(file);
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
    private boolean withdrawn(String key, long runId) {
        if (!interruptions.isAborted(runId)) {
            return false;
        }
        try {
            store.delete(key);
        } catch (DwsimException e) {
            log.warn("an object of an aborted run stays in the lake: {}", e.getMessage());
        }
        return true;
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            log.warn("could not delete temporary file {}", file, e);
        }
    }
}
