package io.dwsim.gateway.run;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run as someone sees it who watches it.
 *
 * @param seen whether readers of the warehouse see its data now
 * @param tables in the order of the definition
 * @param slots how fast it went, from its (last) beginning on
 * @param left until all rows are where they should be, at the present rate; null when that cannot be told
 */
public record RunSight(
        RunView run,
        boolean seen,
        List<TableSight> tables,
        List<Slot> slots,
        @Nullable Duration left,
        RunActions actions) {

    /**
     * One table of it.
     *
     * @param cells its parts, or as many groups of neighbouring parts as can be told apart
     */
    public record TableSight(String name, TableProgress progress, List<Cell> cells) {}

    /**
     * Some neighbouring parts of a table.
     *
     * @param waiting parts that nobody is asked to make yet
     * @param generating parts that are made now, or will be next
     * @param stored parts that lie in the lake and are not loaded yet
     * @param loading parts that are loaded now, or will be next
     * @param done parts that are loaded or, in a verification, compared
     * @param checking parts that are compared now, or will be next
     * @param different parts that are not what they were
     * @param attempts how often the part was asked for that was asked for most often
     */
    public record Cell(
            int firstPart,
            int lastPart,
            int waiting,
            int generating,
            int stored,
            int loading,
            int done,
            int checking,
            int different,
            int attempts) {

        /** How many parts it stands for. */
        public int parts() {
            return waiting + generating + stored + loading + done + checking;
        }

        /** How far they are, from 0, none begun, to {@value #DONE}, all done. */
        public int heat() {
            int steps = generating + 2 * (stored + checking) + 3 * loading + DONE * done;
            int heat = Math.round((float) steps / parts());
            if (done == parts()) {
                return DONE;
            }
            return waiting == parts() ? 0 : Math.max(1, Math.min(DONE - 1, heat));
        }

        private static final int DONE = 4;
    }

    /**
     * A stretch of time.
     *
     * @param from seconds since the run began
     * @param seconds its length
     * @param generated rows that came to lie in the lake meanwhile
     * @param loaded rows that were loaded meanwhile or, in a verification, compared
     */
    public record Slot(long from, double seconds, long generated, long loaded) {

        /** Rows generated per second. */
        public long generatedPerSecond() {
            return Math.round(generated / seconds);
        }

        /** Rows loaded, or compared, per second. */
        public long loadedPerSecond() {
            return Math.round(loaded / seconds);
        }
    }
}
