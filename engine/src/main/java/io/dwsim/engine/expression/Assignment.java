package io.dwsim.engine.expression;

import io.dwsim.engine.expression.value.Decimals;
import io.dwsim.engine.expression.value.Doubles;
import io.dwsim.engine.expression.value.Moments;
import io.dwsim.engine.expression.value.Wholes;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What SQL does when a value is put into a column of another type: it converts, rounds, and refuses what does not fit. */
final class Assignment {

    private Assignment() {}

    static Typed to(ExpressionType target, Typed value, Faults faults) {
        if (value.isFaulty()) {
            return value;
        }
        Type type = Type.of(target);
        Typed near = text(type, value, faults);
        boolean written = near.isTextConstant() && type.kind().isWritableAsText();
        if (near.kind() == Kind.NULL || written) {
            near = Conversions.convert(near, type, faults);
        }
        if (near.isFaulty()) {
            return near;
        }
        Strict.Kernel kernel = near.isSingle() && target.name() == ExpressionType.Name.DECIMAL
                ? (a, out) -> out.decimal =
                        Decimals.fit(Decimals.ofSingle(a[0].real, target.scale()), target.precision(), target.scale())
                : kernel(target, near.kind());
        if (kernel == null) {
            String advice =
                    value.kind() == Kind.TEXT ? "; write int(x), decimal(x, 12, 2) or date(x) for what is a text" : "";
            faults.add(value.offset(), "the expression gives " + value + ", which cannot become " + target + advice);
            return Typed.faulty(value.offset());
        }
        return Conversions.strict(value.offset(), type, kernel, faults, near);
    }

    /** Anything but an interval can become text. */
    private static Typed text(Type type, Typed value, Faults faults) {
        if (type.kind() != Kind.TEXT || value.kind().isInterval() || value.kind() == Kind.NULL) {
            return value;
        }
        return ConversionFunctions.text(value, faults);
    }

    private static Strict.@Nullable Kernel kernel(ExpressionType target, Kind from) {
        return switch (target.name()) {
            case SMALLINT -> whole(from, Short.MIN_VALUE, Short.MAX_VALUE, "SMALLINT");
            case INTEGER -> whole(from, Integer.MIN_VALUE, Integer.MAX_VALUE, "INTEGER");
            case BIGINT -> whole(from, Long.MIN_VALUE, Long.MAX_VALUE, "BIGINT");
            case DECIMAL -> decimal(from, target.precision(), target.scale());
            case REAL -> real(from, true);
            case DOUBLE -> real(from, false);
            case BOOLEAN -> from == Kind.BOOLEAN ? (a, out) -> out.truth = a[0].truth : null;
            case TEXT -> from == Kind.TEXT ? (a, out) -> out.text = a[0].text : null;
            case UUID -> from == Kind.UUID ? (a, out) -> out.text = a[0].text : null;
            case JSON -> from == Kind.JSON ? (a, out) -> out.text = a[0].text : null;
            case DATE -> {
                if (from == Kind.TIMESTAMP || from == Kind.TIMESTAMPTZ) {
                    yield (a, out) -> out.whole = Moments.day(a[0].whole);
                }
                yield from == Kind.DATE ? Assignment::same : null;
            }
            case TIME -> {
                if (from == Kind.TIMESTAMP || from == Kind.TIMESTAMPTZ) {
                    yield (a, out) -> out.whole = Moments.timeOfDay(a[0].whole);
                }
                yield from == Kind.TIME ? Assignment::same : null;
            }
            case TIMESTAMP, TIMESTAMPTZ -> {
                if (from == Kind.DATE) {
                    yield (a, out) -> out.whole = Moments.ofDay(a[0].whole);
                }
                yield from == Kind.TIMESTAMP || from == Kind.TIMESTAMPTZ ? Assignment::same : null;
            }
        };
    }

    private static void same(Node[] a, Node out) {
        out.whole = a[0].whole;
    }

    private static Strict.@Nullable Kernel whole(Kind from, long least, long greatest, String type) {
        return switch (from) {
            case BIGINT -> (a, out) -> out.whole = Wholes.within(a[0].whole, least, greatest, type);
            case DECIMAL ->
                (a, out) -> out.whole = Wholes.within(Wholes.ofDecimal(a[0].decimal), least, greatest, type);
            case DOUBLE -> (a, out) -> out.whole = Wholes.within(Wholes.ofDouble(a[0].real), least, greatest, type);
            default -> null;
        };
    }

    private static Strict.@Nullable Kernel decimal(Kind from, int precision, int scale) {
        return switch (from) {
            case BIGINT -> (a, out) -> out.decimal = Decimals.fit(BigDecimal.valueOf(a[0].whole), precision, scale);
            case DECIMAL -> (a, out) -> out.decimal = Decimals.fit(a[0].decimal, precision, scale);
            case DOUBLE ->
                (a, out) -> out.decimal = Decimals.fit(Decimals.ofDouble(a[0].real, scale), precision, scale);
            default -> null;
        };
    }

    private static Strict.@Nullable Kernel real(Kind from, boolean single) {
        return switch (from) {
            case BIGINT -> (a, out) -> out.real = single ? Doubles.single((double) a[0].whole) : (double) a[0].whole;
            case DECIMAL ->
                (a, out) -> out.real = single ? Doubles.single(a[0].decimal.doubleValue()) : a[0].decimal.doubleValue();
            case DOUBLE -> (a, out) -> out.real = single ? Doubles.single(a[0].real) : a[0].real;
            default -> null;
        };
    }
}
