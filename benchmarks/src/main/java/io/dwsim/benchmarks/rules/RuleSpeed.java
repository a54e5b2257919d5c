package io.dwsim.benchmarks.rules;

import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.experiment.ExperimentReader;
import io.dwsim.engine.ColumnBatch;
import io.dwsim.engine.TableGenerator;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import net.datafaker.Faker;
import org.jspecify.annotations.Nullable;

/**
 * Values per second of one thread, rule by rule, and of Datafaker where it has the same rule: each figure is the median of
 * several rounds, taken in turn. Arguments: values (default 1000000), rounds (default 3).
 */
public final class RuleSpeed {

    private static final int BATCH = 4096;
    private static final long SEED = 42;
    /** Datafaker is asked for fewer values, as some take microseconds. */
    private static final int PEER_SHARE = 10;

    /** The columns, and what Datafaker calls the same. */
    private record Rule(
            String label, String column, @Nullable Function<Faker, Object> peer) {}

    private static final Rule[] RULES = {
        rule("INT range", "data_type: INT", faker -> faker.number().numberBetween(0, 1_000_001)),
        rule("BIGINT unique, with a range", "data_type: BIGINT, is_unique: true, max_value: 1000000000000", null),
        rule(
                "INT normal",
                "data_type: INT, min_value: 0, max_value: 100, distribution: {type: normal, parameters:"
                        + " {mean: 50, stddev: 15}}",
                null),
        rule("INT zipf", "data_type: INT, min_value: 1, distribution: zipf", null),
        rule("DECIMAL(12,2) range", "data_type: DECIMAL, precision: 12, scale: 2", null),
        rule("DECIMAL(38,10) range", "data_type: DECIMAL, precision: 38, scale: 10", null),
        rule("DOUBLE range", "data_type: DOUBLE", faker -> faker.number().randomDouble(2, 0, 1_000_000)),
        rule("DOUBLE beta", "data_type: DOUBLE, distribution: {type: beta, parameters: {alpha: 2, beta: 5}}", null),
        rule("BOOLEAN", "data_type: BOOLEAN", faker -> faker.bool().bool()),
        rule("DATE range", "data_type: DATE", null),
        rule("TIMESTAMP unique", "data_type: TIMESTAMP, is_unique: true", null),
        rule("UUID unique", "data_type: UUID, is_unique: true", faker -> faker.internet()
                .uuid()),
        rule("first_name", "data_type: VARCHAR, faker_rule: first_name", faker -> faker.name()
                .firstName()),
        rule("name", "data_type: VARCHAR, faker_rule: name", faker -> faker.name()
                .fullName()),
        rule("email", "data_type: VARCHAR, faker_rule: email", faker -> faker.internet()
                .emailAddress()),
        rule("email unique", "data_type: VARCHAR, faker_rule: email, is_unique: true", null),
        rule("city", "data_type: VARCHAR, faker_rule: city", faker -> faker.address()
                .city()),
        rule("phone_number", "data_type: VARCHAR, faker_rule: phone_number", faker -> faker.phoneNumber()
                .phoneNumber()),
        rule("company", "data_type: VARCHAR, faker_rule: company", faker -> faker.company()
                .name()),
        rule("text", "data_type: VARCHAR, faker_rule: text", faker -> faker.lorem()
                .sentence(20)),
        rule(
                "pattern",
                "data_type: VARCHAR, pattern: '[A-Z]{3}-[0-9]{4}'",
                faker -> faker.regexify("[A-Z]{3}-[0-9]{4}")),
        rule("pattern unique", "data_type: VARCHAR, pattern: '[A-Z]{3}-[0-9]{9}', is_unique: true", null),
        rule("values with weights", "data_type: VARCHAR, values: [{value: a, weight: 8}, {value: b, weight: 2}]", null),
        rule("expression, numbers", "data_type: BIGINT, expression: 'x * 3 + 1'", null),
        rule("expression, text", "data_type: VARCHAR, expression: '\"ORD-\" + string(x)'", null),
        rule("foreign key", "data_type: INT, foreign_key: {references_table: p, references_column: id}", null),
        rule(
                "foreign key, skewed",
                "data_type: INT, foreign_key: {references_table: p, references_column: id, skew: 1.1}",
                null),
        rule(
                "foreign key, per_parent",
                "data_type: INT, foreign_key: {references_table: p, references_column: id,"
                        + " per_parent: {min: 0, max: 100}}",
                null),
    };

    private RuleSpeed() {}

    private static Rule rule(String label, String column, @Nullable Function<Faker, Object> peer) {
        return new Rule(label, column, peer);
    }

    public static void main(String[] arguments) {
        int values = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        System.out.printf(
                Locale.ROOT,
                "%d processors, %d MB heap, Java %s; %,d values, median of %d rounds%n%n| %-28s | %14s | %14s | %7s"
                        + " |%n|%s|%s:|%s:|%s:|%n",
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20,
                System.getProperty("java.version"),
                values,
                rounds,
                "rule",
                "values/s",
                "Datafaker",
                "ratio",
                "-".repeat(30),
                "-".repeat(15),
                "-".repeat(15),
                "-".repeat(8));
        for (Rule rule : RULES) {
            print(rule, values, rounds);
        }
    }

    private static void print(Rule rule, int values, int rounds) {
        TableGenerator generator = generator(rule, values);
        ColumnBatch batch = generator.newBatch(BATCH);
        Faker faker = new Faker(Locale.ENGLISH, new Random(SEED));
        Function<Faker, Object> peer = rule.peer();
        double[] own = new double[rounds];
        double[] others = new double[rounds];
        for (int round = -1; round < rounds; round++) {
            double ownTime = time(() -> fill(generator, batch, values));
            double peerTime = peer == null ? 0 : PEER_SHARE * time(() -> ask(peer, faker, values / PEER_SHARE));
            if (round >= 0) {
                own[round] = ownTime;
                others[round] = peerTime;
            }
        }
        double ownMedian = median(own);
        double peerMedian = median(others);
        System.out.printf(
                Locale.ROOT,
                "| %-28s | %,14.0f | %14s | %7s |%n",
                rule.label(),
                values / ownMedian,
                peer == null ? "" : String.format(Locale.ROOT, "%,.0f", values / peerMedian),
                peer == null ? "" : String.format(Locale.ROOT, "%.1f", peerMedian / ownMedian));
    }

    private static TableGenerator generator(Rule rule, int values) {
        Experiment experiment = ExperimentReader.fromYaml("{name: speed, tables: [{name: p, target_rows: "
                        + Math.max(1, values / 50) + ", primary_key: [id], columns: [{name: id, data_type: INT}]},"
                        + " {name: t, target_rows: " + values + ", columns: [{name: c, " + rule.column()
                        + "}, {name: x, data_type: BIGINT}]}]}")
                .orThrow();
        return TableGenerator.compile(experiment, "t", SEED, Map.of());
    }

    private static void fill(TableGenerator generator, ColumnBatch batch, int values) {
        for (int done = 0; done < values; done += batch.size()) {
            generator.generate(done, Math.min(BATCH, values - done), batch);
        }
    }

    private static void ask(Function<Faker, Object> peer, Faker faker, int values) {
        int used = 0;
        for (int i = 0; i < values; i++) {
            used += peer.apply(faker).hashCode();
        }
        // looked at, so that no value is left out
        if (used == Integer.MIN_VALUE) {
            System.out.println();
        }
    }

    private static double time(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(double[] seconds) {
        double[] sorted = seconds.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
