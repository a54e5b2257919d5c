package io.dwsim.cli.run;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalDouble;

/** How fast a growing number grew over the last while. */
final class Rate {
    private record Observation(long nanos, double value) {}

    private final Deque<Observation> window = new ArrayDeque<>();
    private final long lengthNanos;

    Rate(Duration length) {
        this.lengthNanos = length.toNanos();
    }

    void observe(long nanos, double value) {
        window.addLast(new Observation(nanos, value));
        while (window.size() > 2 && nanos - window.getFirst().nanos() > lengthNanos) {
            window.removeFirst();
        }
    }

    /** Empty as long as nothing grew. */
    OptionalDouble perSecond() {
        if (window.size() < 2) {
            return OptionalDouble.empty();
        }
        double grown = window.getLast().value() - window.getFirst().value();
        long nanos = window.getLast().nanos() - window.getFirst().nanos();
        return grown > 0 && nanos > 0 ? OptionalDouble.of(grown * 1e9 / nanos) : OptionalDouble.empty();
    }
}
