package io.dwsim.engine.rule;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.TypedLiteral;
import io.dwsim.common.experiment.ValueChoice;
import io.dwsim.engine.random.CellRandom;
import io.dwsim.engine.random.ColumnKey;
import io.dwsim.engine.random.Permutation;
import io.dwsim.engine.random.Purpose;
import io.dwsim.engine.text.Utf8Builder;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Values from the list of a definition, by weight or each once. */
final class Choices {

    /** Which of the choices a row takes. */
    @FunctionalInterface
    private interface Index {
        int of(long row);
    }

    private Choices() {}

    /** Values that may repeat, each as often as its weight says. */
    static ValueRule repeating(ColumnKey key, Column column, List<ValueChoice> choices) {
        CellRandom random = key.random(Purpose.VALUE);
        if (choices.stream().allMatch(choice -> choice.weight() == null)) {
            int count = choices.size();
            return rule(column, choices, row -> random.at(row).below(count));
        }
        double[] sums = new double[choices.size()];
        double sum = 0;
        for (int i = 0; i < sums.length; i++) {
            sum += choices.get(i).effectiveWeight();
            sums[i] = sum;
        }
        double total = sum;
        int last = sums.length - 1;
        return rule(column, choices, row -> {
            int place = Arrays.binarySearch(sums, random.at(row).nextDouble() * total);
            return StrictMath.min(place >= 0 ? place + 1 : -place - 1, last);
        });
    }

    /** Each value once. */
    static Dealt dealt(ColumnKey key, Column column, List<ValueChoice> choices) {
        Permutation order = new Permutation(key.forPurpose(Purpose.ORDER), choices.size());
        return new Dealt(rule(column, choices, row -> (int) order.apply(row)), BigInteger.valueOf(choices.size()));
    }

    private static ValueRule rule(Column column, List<ValueChoice> choices, Index index) {
        Object[] typed = choices.stream()
                .map(choice -> TypedLiteral.of(column, choice.value()))
                .toArray();
        return switch (VectorKind.of(column)) {
            case LONG -> {
                long[] values = Arrays.stream(typed).mapToLong(Choices::asLong).toArray();
                yield (ValueRule.OfLong) row -> values[index.of(row)];
            }
            case DOUBLE -> {
                double[] values = Arrays.stream(typed)
                        .mapToDouble(value -> (Double) value)
                        .toArray();
                yield (ValueRule.OfDouble) row -> values[index.of(row)];
            }
            case BOOLEAN -> (ValueRule.OfBoolean) row -> (Boolean) typed[index.of(row)];
            case TEXT -> {
                byte[][] values = Arrays.stream(typed).map(Choices::asUtf8).toArray(byte[][]::new);
                yield (ValueRule.OfText) (row, out) -> {
                    byte[] value = values[index.of(row)];
                    out.append(value, 0, value.length);
                };
            }
            case WIDE ->
                (ValueRule.OfWide) (row, out) -> {
                    Object value = typed[index.of(row)];
                    if (value instanceof UUID uuid) {
                        out.set(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits());
                    } else {
                        out.set(((BigDecimal) value).unscaledValue());
                    }
                };
        };
    }

    private static long asLong(Object value) {
        return value instanceof BigDecimal decimal ? decimal.unscaledValue().longValueExact() : (Long) value;
    }

    private static byte[] asUtf8(Object value) {
        Utf8Builder text = new Utf8Builder(16);
        text.append((String) value);
        return Arrays.copyOf(text.bytes(), text.length());
    }
}
