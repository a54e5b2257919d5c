package io.dwsim.gateway.run;

import io.dwsim.common.lake.Lake;
import io.dwsim.common.lake.LakeKeys;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Component;

/** Makes views of runs. */
@Component
class RunViews {

    private final PartTable parts;
    private final VerificationTable verifications;
    private final RunPhaseTable phases;
    private final Lake lake;

    RunViews(PartTable parts, VerificationTable verifications, RunPhaseTable phases, Lake lake) {
        this.parts = parts;
        this.verifications = verifications;
        this.phases = phases;
        this.lake = lake;
    }

    RunView of(Run run, String experimentName) {
        List<TableProgress> progress = parts.progress(run.id());
        Map<String, Long> targets = run.rowCounts();
        return new RunView(
                run.id(),
                experimentName,
                run.kind(),
                run.status(),
                run.phase(),
                phases.of(run.id()),
                run.startedAt(),
                run.completedAt().orElse(null),
                run.seed(),
                run.engineVersion(),
                run.fingerprint().orElse(null),
                total(run, progress),
                new RunView.RowCounts(
                        targets,
                        byTable(targets, progress, TableProgress::rowsGenerated),
                        byTable(targets, progress, TableProgress::rowsLoaded)),
                "s3://" + lake.bucket() + "/" + LakeKeys.run(experimentName, run.dataRunId()),
                run.error().orElse(null),
                run.verifiedRunId().orElse(null),
                run.loadedRunId().orElse(null),
                run.isVerification() ? verifications.view(run.id()) : null);
    }

    private static RunView.Progress total(Run run, List<TableProgress> progress) {
        long rows = sum(progress, TableProgress::rows);
        long generated = sum(progress, TableProgress::rowsGenerated);
        long loaded = sum(progress, TableProgress::rowsLoaded);
        // the last percent is the publish
        double share = rows == 0 ? 0 : (generated / (double) rows + loaded / (double) rows) / 2;
        int percent = run.status() == RunStatus.COMPLETED ? 100 : (int) Math.min(99, 100 * share);
        return new RunView.Progress(
                percent,
                sum(progress, TableProgress::parts),
                sum(progress, TableProgress::partsGenerated),
                sum(progress, TableProgress::partsLoaded),
                rows,
                generated,
                loaded);
    }

    private static long sum(List<TableProgress> progress, ToLongFunction<TableProgress> figure) {
        return progress.stream().mapToLong(figure).sum();
    }

    private static Map<String, Long> byTable(
            Map<String, Long> targets, List<TableProgress> progress, ToLongFunction<TableProgress> figure) {
        Map<String, Long> rows = new LinkedHashMap<>();
        targets.keySet().forEach(table -> rows.put(table, 0L));
        progress.forEach(table -> rows.put(table.table(), figure.applyAsLong(table)));
        return rows;
    }
}
