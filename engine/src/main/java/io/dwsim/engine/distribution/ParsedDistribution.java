package io.dwsim.engine.distribution;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the type and parameters of a distribution.
 *
 * @param distribution null when there are faults
 * @param faults everything that is wrong, in no particular order
 */
public record ParsedDistribution(@Nullable Distribution distribution, List<Fault> faults) {

    public ParsedDistribution {
        faults = List.copyOf(faults);
    }

    /**
     * Something wrong with a distribution.
     *
     * @param parameter its name as it was given; null when it is the type that is wrong
     * @param message with the offending value and what would be right
     * @param value what was given, if anything
     */
    public record Fault(
            @Nullable String parameter,
            String message,
            @Nullable Object value) {}
}
