package io.dwsim.cli.result;

import io.dwsim.cli.api.Queries;
import io.dwsim.cli.api.Queries.Query;
import io.dwsim.cli.api.StreamedAnswer;
import io.dwsim.cli.terminal.CommandFailure;
import io.dwsim.cli.terminal.Interrupt;
import io.dwsim.cli.terminal.OutputOptions;
import io.dwsim.cli.terminal.TableLayout;
import java.util.Optional;
import java.util.OptionalLong;

/** One statement of a conversation: Ctrl-C gives it up and leaves the conversation where it is. */
public final class StatementRun {
    private final Queries queries;
    private final OutputOptions output;
    private boolean cancelled;
    private boolean over;

    public StatementRun(Queries queries, OutputOptions output) {
        this.queries = queries;
        this.output = output;
    }

    /** Prints the rows of a statement. */
    public void execute(String sql, Optional<String> experiment, Optional<String> dialect, TableLayout layout) {
        String id = CancellableQuery.newId();
        Query query = new Query(sql, experiment, dialect, OptionalLong.empty(), "json", Optional.of(id));
        Thread waiting = Thread.currentThread();
        try (Interrupt ignored = Interrupt.does(() -> cancel(id, waiting));
                StreamedAnswer answer = queries.open(query)) {
            output.paged(out -> ResultTable.print(answer, out, layout, !output.quiet()));
        } catch (CommandFailure e) {
            if (end()) {
                throw new CommandFailure("cancelled", e);
            }
            throw e;
        } finally {
            end();
        }
    }

    private void cancel(String id, Thread waiting) {
        synchronized (this) {
            if (over) {
                return;
            }
            cancelled = true;
            waiting.interrupt();
        }
        CancellableQuery.cancel(queries, id);
    }

    /** From now on nothing interrupts this thread, nor has it been interrupted. Returns whether it was cancelled. */
    private synchronized boolean end() {
        if (cancelled && !over) {
            Thread.interrupted();
        }
        over = true;
        return cancelled;
    }
}
