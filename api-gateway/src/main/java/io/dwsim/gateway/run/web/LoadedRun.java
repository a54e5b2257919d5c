package io.dwsim.gateway.run.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dwsim.gateway.run.RunStatus;
import io.dwsim.gateway.run.RunView;
import java.util.List;

/**
 * A run that was waited for.
 *
 * @param loadedTables the tables readers now have from it; none when it did not complete
 */
record LoadedRun(@JsonUnwrapped RunView run, List<String> loadedTables) {

    static LoadedRun of(RunView run) {
        boolean completed = run.status() == RunStatus.COMPLETED;
        return new LoadedRun(
                run, completed ? List.copyOf(run.rowCounts().loaded().keySet()) : List.of());
    }
}
