package io.dwsim.gateway.preview;

import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.experiment.Table;
import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.failure.Fault;
import io.dwsim.common.warehouse.SchemaNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which rows a client wants to see.
 *
 * @param table in the spelling of the definition
 * @param offset the first row, from 0
 * @param limit most rows, 1 to {@value #MOST_ROWS}
 * @param seed empty when the client leaves the choice to us
 */
public record PreviewRequest(String table, long offset, int limit, Optional<Long> seed) {

    static final int MOST_ROWS = 1_000;
    static final int USUAL_ROWS = 20;

    /**
     * Reads the parameters of a request as they were written; null for one that is not there.
     *
     * @throws DwsimException {@link ErrorCode#INVALID_REQUEST} with all faults
     */
    public static PreviewRequest read(
            Experiment experiment,
            @Nullable String table,
            @Nullable String offset,
            @Nullable String limit,
            @Nullable String seed) {
        List<Fault> faults = new ArrayList<>();
        String wanted = table(experiment, table, faults);
        long first = whole("offset", offset, 0, 0, Long.MAX_VALUE, faults);
        long most = whole("limit", limit, USUAL_ROWS, 1, MOST_ROWS, faults);
        long given = whole("seed", seed, 0, Long.MIN_VALUE, Long.MAX_VALUE, faults);
        if (!faults.isEmpty()) {
            throw new DwsimException(
                    ErrorCode.INVALID_REQUEST,
                    "the request for rows of '" + experiment.name() + "' is invalid",
                    faults);
        }
        return new PreviewRequest(
                wanted, first, Math.toIntExact(most), isAbsent(seed) ? Optional.empty() : Optional.of(given));
    }

    private static String table(Experiment experiment, @Nullable String written, List<Fault> faults) {
        String names = experiment.tables().stream().map(Table::name).collect(Collectors.joining(", "));
        if (written == null || written.isEmpty()) {
            if (experiment.tables().size() > 1) {
                faults.add(Fault.at("", "parameter 'table' is required where there are several: " + names));
            }
            return experiment.tables().get(0).name();
        }
        return experiment.tables().stream()
                .map(Table::name)
                .filter(name -> SchemaNames.folded(name).equals(SchemaNames.folded(written)))
                .findFirst()
                .orElseGet(() -> {
                    faults.add(new Fault("", "parameter 'table' must be one of: " + names, written));
                    return written;
                });
    }

    private static long whole(
            String name, @Nullable String written, long usual, long least, long greatest, List<Fault> faults) {
        if (written == null || written.isEmpty()) {
            return usual;
        }
        try {
            long number = Long.parseLong(written);
            if (number >= least && number <= greatest) {
                return number;
            }
        } catch (NumberFormatException e) {
            // answered below
        }
        String range = least == Long.MIN_VALUE
                ? " of 64 bits"
                : greatest == Long.MAX_VALUE ? " from " + least : " from " + least + " to " + greatest;
        faults.add(new Fault("", "parameter '" + name + "' must be a whole number" + range, written));
        return usual;
    }

    private static boolean isAbsent(@Nullable String written) {
        return written == null || written.isEmpty();
    }
}
