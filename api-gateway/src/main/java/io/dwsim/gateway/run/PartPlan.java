package io.dwsim.gateway.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Cuts the tables of a run into parts of nearly equal size. */
final class PartPlan {

    private PartPlan() {}

    /** How many parts these tables need, without making them. */
    static long count(Map<String, Long> rowCounts, long partRows) {
        long parts = 0;
        for (long rows : rowCounts.values()) {
            parts = Math.addExact(parts, partsOf(rows, partRows));
        }
        return parts;
    }

    /** The parts, table by table in the order given. */
    static List<Part> of(long runId, Map<String, Long> rowCounts, long partRows) {
        List<Part> parts = new ArrayList<>();
        rowCounts.forEach((table, rows) -> {
            long count = partsOf(rows, partRows);
            long firstRow = 0;
            for (int number = 0; number < count; number++) {
                long end = rows / count * (number + 1) + Math.min(number + 1, rows % count);
                parts.add(Part.waiting(runId, parts.size(), table, number, firstRow, end - firstRow));
                firstRow = end;
            }
        });
        return parts;
    }

    private static long partsOf(long rows, long partRows) {
        return rows / partRows + (rows % partRows == 0 ? 0 : 1);
    }
}
