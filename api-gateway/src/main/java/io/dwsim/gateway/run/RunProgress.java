package io.dwsim.gateway.run;

import io.dwsim.common.message.Event;
import io.dwsim.common.message.Failure;
import io.dwsim.common.message.PartGenerated;
import io.dwsim.common.message.PartGenerationFailed;
import io.dwsim.common.message.PartLoadFailed;
import io.dwsim.common.message.PartLoaded;
import io.dwsim.common.message.PartStage;
import io.dwsim.common.message.PartStarted;
import io.dwsim.common.message.PartVerificationFailed;
import io.dwsim.common.message.PartVerified;
import io.dwsim.common.message.RunPublishFailed;
import io.dwsim.common.message.RunPublished;
import io.dwsim.common.message.TableVerificationFailed;
import io.dwsim.common.message.TableVerified;
import io.dwsim.gateway.run.Part.StoredObject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Drives runs by what workers report. Decisions about one run are taken one after another, under a lock on its row; news
 * that is late, repeated or out of order finds a state it does not fit and changes nothing.
 */
@Component
class RunProgress {

    private static final Logger LOG = LoggerFactory.getLogger(RunProgress.class);

    private final RunRepository runs;
    private final PartTable parts;
    private final RunCommands commands;
    private final RunEnding ending;
    private final ManifestWriter manifests;
    private final VerificationProgress verifications;
    private final PublicationTable publications;
    private final StrayParts strays;
    private final RunProperties properties;
    private final Clock clock;

    RunProgress(
            RunRepository runs,
            PartTable parts,
            RunCommands commands,
            RunEnding ending,
            ManifestWriter manifests,
            VerificationProgress verifications,
            PublicationTable publications,
            StrayParts strays,
            RunProperties properties,
            Clock clock) {
        this.runs = runs;
        this.parts = parts;
        this.commands = commands;
        this.ending = ending;
        this.manifests = manifests;
        this.verifications = verifications;
        this.publications = publications;
        this.strays = strays;
        this.properties = properties;
        this.clock = clock;
    }

    /** Takes in one event. */
    @Transactional
    public void on(Event event) {
        if (event instanceof PartStarted started) {
            partStarted(started);
        } else if (event instanceof PartGenerated generated) {
            activeRun(generated).ifPresentOrElse(run -> partGenerated(run, generated), () -> strays.found(generated));
        } else if (event instanceof PartLoaded loaded) {
            activeRun(loaded, loaded.epoch()).ifPresent(run -> partLoaded(run, loaded));
        } else if (event instanceof PartGenerationFailed failed) {
            activeRun(failed)
                    .ifPresent(run -> partFailed(
                            run,
                            failed.table(),
                            failed.part(),
                            PartStage.GENERATE,
                            failed.attempt(),
                            failed.failure()));
        } else if (event instanceof PartLoadFailed failed) {
            activeRun(failed, failed.epoch())
                    .ifPresent(run -> partFailed(
                            run, failed.table(), failed.part(), PartStage.LOAD, failed.attempt(), failed.failure()));
        } else if (event instanceof PartVerified verified) {
            activeRun(verified)
                    .ifPresent(run -> verifications.verified(
                            run, verified.table(), verified.part(), verified.verdict(), verified.detail()));
        } else if (event instanceof TableVerified verified) {
            activeRun(verified)
                    .ifPresent(run -> verifications.verified(
                            run, verified.table(), PartStarted.WHOLE_TABLE, verified.verdict(), verified.detail()));
        } else if (event instanceof PartVerificationFailed failed) {
            activeRun(failed)
                    .ifPresent(run -> partFailed(
                            run, failed.table(), failed.part(), PartStage.VERIFY, failed.attempt(), failed.failure()));
        } else if (event instanceof TableVerificationFailed failed) {
            activeRun(failed)
                    .ifPresent(run -> partFailed(
                            run,
                            failed.table(),
                            PartStarted.WHOLE_TABLE,
                            PartStage.VERIFY,
                            failed.attempt(),
                            failed.failure()));
        } else if (event instanceof RunPublished published) {
            runPublished(published);
        } else if (event instanceof RunPublishFailed failed) {
            activeRun(failed, failed.epoch()).ifPresent(run -> publishFailed(run, failed));
        } else {
            LOG.trace("nothing to do for {}", event);
        }
    }

    private Optional<Run> activeRun(Event event) {
        return runs.findAndLockById(event.runId()).filter(Run::isRunning);
    }

    /** What is loaded or not in an earlier epoch says nothing: its staging tables are gone. */
    private Optional<Run> activeRun(Event event, int epoch) {
        return activeRun(event).filter(run -> run.epoch() == epoch);
    }

    /** Changes the run without reading it, as news of this kind comes all the time and about parts of a run at once. */
    private void partStarted(PartStarted event) {
        runs.leaveQueue(event.runId(), phaseOf(event.stage()));
        parts.markHeard(event.runId(), event.table(), event.part(), event.stage(), event.attempt());
    }

    private static RunPhase phaseOf(PartStage stage) {
        return switch (stage) {
            case GENERATE -> RunPhase.GENERATING;
            case LOAD -> RunPhase.LOADING;
            case VERIFY -> RunPhase.VERIFYING;
        };
    }

    private void partGenerated(Run run, PartGenerated event) {
        StoredObject object = new StoredObject(event.objectKey(), event.bytes(), event.sha256(), event.fingerprint());
        Optional<Part> part = parts.markGenerated(run.id(), event.table(), event.part(), object);
        if (part.isEmpty()) {
            return;
        }
        run.enter(RunPhase.GENERATING);
        commands.ask(run, part.get());
        if (parts.allGenerated(run.id())) {
            run.fingerprint(manifests.write(run));
            run.enter(RunPhase.LOADING);
        }
    }

    private void partLoaded(Run run, PartLoaded event) {
        if (!parts.markLoaded(run.id(), event.table(), event.part())) {
            return;
        }
        commands.begin(run);
    }

    private void partFailed(Run run, String table, int number, PartStage stage, int attempt, Failure failure) {
        Optional<Part> part = parts.find(run.id(), table, number, stage, attempt);
        if (part.isEmpty()) {
            return;
        }
        if (failure.code().isTransient() && attempt < properties.maxAttempts()) {
            LOG.warn(
                    "run {} table {} part {}: attempt {} failed, trying again: {}",
                    run.id(),
                    table,
                    number,
                    attempt,
                    failure);
            Duration delay = properties.retryDelay(attempt);
            commands.ask(run, parts.askAgain(part.get(), true, delay), delay);
        } else {
            ending.fail(run, RunError.of(failure, table, number));
        }
    }

    private void publishFailed(Run run, RunPublishFailed event) {
        if (event.attempt() != run.publishAttempts()) {
            return;
        }
        if (event.failure().code().isTransient() && event.attempt() < properties.maxAttempts()) {
            LOG.warn("run {}: publish attempt {} failed, trying again: {}", run.id(), event.attempt(), event.failure());
            commands.askToPublish(run, properties.retryDelay(event.attempt()));
        } else {
            ending.fail(run, RunError.of(event.failure(), null, null));
        }
    }

    /** The swap has the last word: a run that was given up while it was being published is what readers see. */
    private void runPublished(RunPublished event) {
        runs.findAndLockById(event.runId())
                .filter(run -> run.status() != RunStatus.COMPLETED)
                .ifPresent(run -> {
                    if (run.fingerprint().isEmpty()) {
                        // a run without rows has no last part that would have done it
                        run.fingerprint(manifests.write(run));
                    }
                    run.complete(clock.instant());
                    publications.notePublished(run.id());
                    LOG.info("run {} is published", run.id());
                });
    }
}
