package io.dwsim.engine.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A function that is NULL as soon as one of its arguments is, for one or more lists of kinds. The list that is nearest to the
 * arguments wins, the first one of those that are equally near.
 */
final class Overloads implements Function.Form {

    /** The digits after the point of a DECIMAL result. */
    @FunctionalInterface
    interface Scale {
        int of(List<Typed> arguments);
    }

    private record Overload(List<Kind> kinds, Kind result, Scale scale, IntFunction<Strict.Kernel> kernel) {

        /** The sum of the arguments' distances; -1 where they do not fit. */
        int distance(List<Typed> arguments) {
            int distance = kinds.size() == arguments.size() ? 0 : -1;
            for (int i = 0; i < arguments.size() && distance >= 0; i++) {
                int step = Conversions.distance(arguments.get(i), kinds.get(i));
                distance = step < 0 ? -1 : distance + step;
            }
            return distance;
        }
    }

    private final List<Overload> overloads = new ArrayList<>();

    /** For arguments of these kinds. */
    On on(Kind... kinds) {
        return new On(List.of(kinds));
    }

    /** What follows for a list of kinds. */
    final class On {
        private final List<Kind> kinds;

        private On(List<Kind> kinds) {
            this.kinds = kinds;
        }

        Overloads gives(Kind result, Strict.Kernel kernel) {
            overloads.add(new Overload(kinds, result, arguments -> 0, scale -> kernel));
            return Overloads.this;
        }

        /** DECIMAL with a scale of its own. */
        Overloads gives(Scale scale, Strict.Kernel kernel) {
            return givesScaled(scale, known -> kernel);
        }

        /** DECIMAL, where the work depends on its scale. */
        Overloads givesScaled(Scale scale, IntFunction<Strict.Kernel> kernel) {
            overloads.add(new Overload(kinds, Kind.DECIMAL, scale, kernel));
            return Overloads.this;
        }
    }

    /** The largest scale of the arguments. */
    static int largest(List<Typed> arguments) {
        return arguments.stream().mapToInt(part -> part.type().scale()).max().orElse(0);
    }

    @Override
    public Typed build(Call call) {
        Overload nearest = null;
        int least = Integer.MAX_VALUE;
        for (Overload overload : overloads) {
            int distance = overload.distance(call.arguments());
            if (distance >= 0 && distance < least) {
                nearest = overload;
                least = distance;
            }
        }
        if (nearest == null) {
            return call.mismatch();
        }
        Typed[] arguments = new Typed[call.size()];
        for (int i = 0; i < arguments.length; i++) {
            Typed converted = call.as(i, nearest.kinds().get(i));
            if (converted == null || converted.isFaulty()) {
                return Typed.faulty(call.offset());
            }
            arguments[i] = converted;
        }
        boolean decimal = nearest.result() == Kind.DECIMAL;
        int scale = decimal ? nearest.scale().of(List.of(arguments)) : 0;
        Type result = decimal ? Type.decimal(scale) : Type.of(nearest.result());
        return call.strict(result, nearest.kernel().apply(scale), arguments);
    }
}
