package io.dwsim.gateway.run;

import io.dwsim.common.message.Verdict;
import io.dwsim.gateway.run.RunView.Finding;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Drives runs that verify others: every part and every table is compared, whatever was found before. */
@Component
class VerificationProgress {

    private static final Logger LOG = LoggerFactory.getLogger(VerificationProgress.class);

    private final RunRepository runs;
    private final PartTable parts;
    private final VerificationTable verifications;
    private final RunCommands commands;
    private final RunEnding ending;
    private final Clock clock;

    VerificationProgress(
            RunRepository runs,
            PartTable parts,
            VerificationTable verifications,
            RunCommands commands,
            RunEnding ending,
            Clock clock) {
        this.runs = runs;
        this.parts = parts;
        this.verifications = verifications;
        this.commands = commands;
        this.ending = ending;
        this.clock = clock;
    }

    /** Takes in what was found at a part, or at a whole table, of a running run, which the caller has locked. */
    void verified(Run run, String table, int part, Verdict verdict, String detail) {
        if (!verifications.mark(run.id(), table, part, verdict, detail)) {
            return;
        }
        run.enter(RunPhase.VERIFYING);
        commands.fillWindow(run);
        if (parts.countInFlight(run.id()) == 0) {
            end(run);
        }
    }

    private void end(Run run) {
        long verifiedId = run.verifiedRunId().orElseThrow();
        Optional<Finding> first = firstDifference(run);
        if (first.isPresent()) {
            ending.fail(run, difference(run, first.get()));
        } else {
            runs.findById(verifiedId).flatMap(Run::fingerprint).ifPresent(run::fingerprint);
            run.complete(clock.instant());
            LOG.info("run {} has verified run {}", run.id(), verifiedId);
        }
    }

    /** By the order of the tables in the definition; of one table, the lake comes before the warehouse. */
    private Optional<Finding> firstDifference(Run run) {
        Map<String, Finding> firstByTable = verifications.firstDifferences(run.id()).stream()
                .collect(Collectors.toMap(Finding::table, Function.identity()));
        return run.rowCounts().keySet().stream()
                .map(firstByTable::get)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private RunError difference(Run run, Finding first) {
        RunView.Verification all = verifications.view(run.id());
        Integer part = first.part();
        String where = "table '" + first.table() + "'" + (part == null ? "" : ", part " + part);
        return RunError.different(
                where + ": " + first.detail() + " (different in all: " + all.partsDifferent() + " parts in the lake, "
                        + all.tablesDifferent() + " tables in the warehouse)",
                first.table(),
                part);
    }
}
