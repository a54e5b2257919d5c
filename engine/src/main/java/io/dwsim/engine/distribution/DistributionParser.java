package io.dwsim.engine.distribution;

import io.dwsim.engine.distribution.ParsedDistribution.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the type and the parameters of a distribution. */
final class DistributionParser {

    private static final double LEAST_SHAPE = 1e-9;
    private static final double GREATEST_SHAPE = 1e9;

    private enum Limit {
        FINITE("a finite number"),
        POSITIVE("a finite number greater than 0"),
        SHAPE("a number from 1e-9 to 1e9"),
        COUNT("a whole number of at least 1");

        private final String wording;

        Limit(String wording) {
            this.wording = wording;
        }

        boolean admits(double value) {
            return Double.isFinite(value)
                    && switch (this) {
                        case FINITE -> true;
                        case POSITIVE -> value > 0;
                        case SHAPE -> value >= LEAST_SHAPE && value <= GREATEST_SHAPE;
                        case COUNT -> value >= 1 && value == StrictMath.rint(value);
                    };
        }
    }

    private record Parameter(String name, Limit limit, boolean isRequired, List<String> synonyms) {}

    private enum Type {
        NORMAL,
        LOGNORMAL,
        EXPONENTIAL,
        BETA,
        ZIPF,
        UNIFORM;

        List<Parameter> parameters() {
            return switch (this) {
                case NORMAL, LOGNORMAL ->
                    List.of(
                            new Parameter("mean", Limit.FINITE, true, List.of("mu")),
                            new Parameter("stddev", Limit.POSITIVE, true, List.of("sigma", "std", "sd", "std_dev")));
                case EXPONENTIAL -> List.of(new Parameter("lambda", Limit.POSITIVE, true, List.of("rate")));
                case BETA ->
                    List.of(
                            new Parameter("alpha", Limit.SHAPE, true, List.of("a")),
                            new Parameter("beta", Limit.SHAPE, true, List.of("b")));
                case ZIPF ->
                    List.of(
                            new Parameter("exponent", Limit.POSITIVE, false, List.of("s")),
                            new Parameter("n", Limit.COUNT, false, List.of()));
                case UNIFORM -> List.of();
            };
        }

        String title() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Type type;
    private final Map<String, Double> given;
    private final List<Fault> faults = new ArrayList<>();

    private DistributionParser(Type type, Map<String, Double> given) {
        this.type = type;
        this.given = given;
    }

    static ParsedDistribution parse(String typeName, Map<String, ? extends @Nullable Double> parameters) {
        Type type = type(typeName);
        if (type == null) {
            String message = "there is no distribution '" + typeName
                    + "'; there are normal, lognormal, exponential, beta, zipf and uniform";
            return new ParsedDistribution(null, List.of(new Fault(null, message, typeName)));
        }
        Map<String, Double> given = new TreeMap<>();
        parameters.forEach((name, value) -> {
            if (value != null) {
                given.put(name, value);
            }
        });
        return new DistributionParser(type, given).read();
    }

    private static @Nullable Type type(String name) {
        String plain = name.strip().replaceAll("[_ -]", "").toUpperCase(Locale.ROOT);
        if (plain.equals("GAUSSIAN")) {
            return Type.NORMAL;
        }
        for (Type type : Type.values()) {
            if (type.name().equals(plain)) {
                return type;
            }
        }
        return null;
    }

    private ParsedDistribution read() {
        Map<String, Double> values = new HashMap<>();
        for (Parameter parameter : type.parameters()) {
            read(parameter, values);
        }
        given.forEach((name, value) -> {
            if (type.parameters().stream().noneMatch(parameter -> isNamed(parameter, name))) {
                fault(name, type.title() + " has no parameter '" + name + "'; " + choice(), value);
            }
        });
        return new ParsedDistribution(faults.isEmpty() ? distribution(values) : null, faults);
    }

    private void read(Parameter parameter, Map<String, Double> values) {
        List<String> names =
                given.keySet().stream().filter(name -> isNamed(parameter, name)).toList();
        if (names.isEmpty() && parameter.isRequired) {
            fault(parameter.name, type.title() + " needs the parameter '" + parameter.name + "'", null);
        }
        if (names.size() > 1) {
            fault(
                    names.get(1),
                    "'" + String.join("' and '", names) + "' mean the same parameter",
                    given.get(names.get(1)));
        }
        for (String name : names) {
            double value = given.getOrDefault(name, Double.NaN);
            if (parameter.limit.admits(value)) {
                values.put(parameter.name, value);
            } else {
                String message = "'" + name + "' of " + type.title() + " is " + value + ", but has to be "
                        + parameter.limit.wording;
                fault(name, message, value);
            }
        }
    }

    private Distribution distribution(Map<String, Double> values) {
        return switch (type) {
            case NORMAL -> new Normal(value(values, "mean"), value(values, "stddev"));
            case LOGNORMAL -> new LogNormal(value(values, "mean"), value(values, "stddev"));
            case EXPONENTIAL -> new Exponential(value(values, "lambda"));
            case BETA -> new Beta(value(values, "alpha"), value(values, "beta"));
            case ZIPF -> {
                Double ranks = values.get("n");
                yield new Zipf(values.getOrDefault("exponent", 1.0), ranks == null ? null : (Long) ranks.longValue());
            }
            case UNIFORM -> new Uniform();
        };
    }

    private static double value(Map<String, Double> values, String name) {
        return values.getOrDefault(name, Double.NaN);
    }

    private static boolean isNamed(Parameter parameter, String name) {
        return parameter.name.equals(name) || parameter.synonyms.contains(name);
    }

    private String choice() {
        List<String> names = type.parameters().stream().map(Parameter::name).toList();
        return names.isEmpty()
                ? "it has none, and its range is that of the column"
                : "it has " + String.join(" and ", names);
    }

    private void fault(String parameter, String message, @Nullable Object value) {
        faults.add(new Fault(parameter, message, value));
    }
}
