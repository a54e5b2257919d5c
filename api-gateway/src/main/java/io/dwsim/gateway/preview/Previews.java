package io.dwsim.gateway.preview;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.experiment.RowCounts;
import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.engine.CellValue;
import io.dwsim.engine.ColumnBatch;
import io.dwsim.engine.EngineVersion;
import io.dwsim.engine.TableGenerator;
import io.dwsim.gateway.experiment.StoredExperiment;
import io.dwsim.gateway.preview.Preview.PreviewColumn;
import io.dwsim.gateway.run.RunReader;
import io.dwsim.gateway.run.RunSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Computes rows where they stand: no row before them, no run and no warehouse is needed.
 *
 * <p>Without a seed these are the rows of the newest completed run, so that a preview shows what readers of the warehouse
 * see; where there is no such run, the seed is 0. With a seed they are the rows a run of the definition's own row counts
 * would have.
 */
@Component
public class Previews {

    private static final long SEED_WITHOUT_A_RUN = 0;

    /** As cells; their JSON takes some times as much. */
    private static final long MOST_BYTES = 16L << 20;

    private final RunReader runs;

    Previews(RunReader runs) {
        this.runs = runs;
    }

    /**
     * The rows asked for; those beyond the end of the table are not there.
     *
     * @throws DwsimException {@link ErrorCode#INVALID_EXPERIMENT} when a rule has no value for one of the rows
     */
    public Preview of(StoredExperiment stored, PreviewRequest request) {
        Experiment experiment = stored.definition();
        Optional<RunSummary> run = request.seed().isPresent() ? Optional.empty() : runs.lastFilling(stored);
        long seed = request.seed().or(() -> run.map(RunSummary::seed)).orElse(SEED_WITHOUT_A_RUN);
        Map<String, Long> rowCounts = run.map(RunSummary::rowCounts).orElseGet(() -> RowCounts.usual(experiment));
        TableGenerator generator = TableGenerator.compile(experiment, request.table(), seed, rowCounts);
        return new Preview(
                stored.name(),
                request.table(),
                seed,
                run.map(RunSummary::id).orElse(null),
                EngineVersion.CURRENT,
                request.offset(),
                request.limit(),
                generator.rowCount(),
                generator.columns().stream()
                        .map(column -> new PreviewColumn(column.name(), column.dataType()))
                        .toList(),
                rows(generator, request.offset(), request.limit()));
    }

    private static List<List<@Nullable Object>> rows(TableGenerator generator, long offset, int limit) {
        int count = (int) Math.min(limit, Math.max(0, generator.rowCount() - offset));
        List<List<@Nullable Object>> rows = new ArrayList<>(count);
        if (count == 0) {
            return rows;
        }
        requireRoom(generator, offset, count);
        ColumnBatch batch = generator.newBatch(count);
        generate(generator, offset, count, batch);
        List<Column> columns = generator.columns();
        for (int row = 0; row < count; row++) {
            List<@Nullable Object> cells = new ArrayList<>(columns.size());
            for (int i = 0; i < columns.size(); i++) {
                cells.add(CellJson.of(CellValue.of(columns.get(i), batch.column(i), row)));
            }
            rows.add(cells);
        }
        return rows;
    }

    private static void requireRoom(TableGenerator generator, long offset, int count) {
        int fitting = faultsOfRules(() -> generator.batchRows(offset, count, MOST_BYTES));
        if (fitting < count) {
            throw new DwsimException(
                    ErrorCode.INVALID_REQUEST,
                    "the rows are so wide that at most about " + fitting + " can be shown at once, not " + count
                            + ": ask with a smaller 'limit'");
        }
    }

    private static void generate(TableGenerator generator, long offset, int count, ColumnBatch into) {
        faultsOfRules(() -> {
            generator.generate(offset, count, into);
            return count;
        });
    }

    private static int faultsOfRules(IntSupplier work) {
        try {
            return work.getAsInt();
        } catch (DwsimException e) {
            if (e.code() != ErrorCode.GENERATION_FAILED) {
                throw e;
            }
            // a run would fail over the same cell: it is the rule that is wrong, not the system
            throw new DwsimException(ErrorCode.INVALID_EXPERIMENT, "a run would fail: " + message(e), e);
        }
    }

    /** Where and why, without the name of an exception. */
    private static String message(DwsimException e) {
        String message = String.valueOf(e.getMessage());
        Throwable cause = e.getCause();
        return cause == null ? message : message.replace(cause.toString(), String.valueOf(cause.getMessage()));
    }
}
