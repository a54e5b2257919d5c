package io.dwsim.gateway.run;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.warehouse.SchemaNames;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The runs of all experiments. */
@Component
public class RunCatalog {

    private static final int PAGE = 25;
    private static final int MOST_PAGES = 1_000_000;

    private final RunListTable table;

    RunCatalog(RunListTable table) {
        this.table = table;
    }

    /**
     * Some of them, newest first.
     *
     * @param page which, from 0
     * @param pages how many there are; 1 when there is no run
     */
    public record Page(List<RunEntry> runs, int page, int pages, long total) {}

    /**
     * One page; the last one where there are not so many.
     *
     * @param experiment the name of the only experiment wanted, whatever its case; null for all
     * @param status the only status wanted; null for all
     */
    @Transactional(readOnly = true)
    public Page page(@Nullable String experiment, @Nullable RunStatus status, int page) {
        String folded = experiment == null ? null : SchemaNames.folded(experiment);
        long total = table.count(folded, status);
        int pages = (int) Math.min(MOST_PAGES, Math.max(1, (total + PAGE - 1) / PAGE));
        int wanted = Math.max(0, Math.min(page, pages - 1));
        return new Page(table.list(folded, status, PAGE, (long) wanted * PAGE), wanted, pages, total);
    }

    /**
     * The name of the experiment that a run belongs to.
     *
     * @throws DwsimException {@link ErrorCode#RUN_NOT_FOUND}
     */
    public String experimentOf(long runId) {
        return table.experimentOf(runId)
                .orElseThrow(() -> new DwsimException(ErrorCode.RUN_NOT_FOUND, "there is no run " + runId));
    }
}
