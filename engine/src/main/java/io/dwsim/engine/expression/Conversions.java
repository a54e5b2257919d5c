package io.dwsim.engine.expression;

import io.dwsim.engine.expression.value.Days;
import io.dwsim.engine.expression.value.Decimals;
import io.dwsim.engine.expression.value.Json;
import io.dwsim.engine.expression.value.Moments;
import io.dwsim.engine.expression.value.Uuids;
import io.dwsim.engine.expression.value.ValueFault;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one kind of value becomes where another is needed, without being asked for. */
final class Conversions {

    private static final int NONE = -1;
    private static final int TEXT_IN_QUOTES = 10;

    private Conversions() {}

    /** How far a value is from a kind: 0 where it is of it, -1 where it cannot become of it. */
    static int distance(Typed from, Kind to) {
        Kind kind = from.kind();
        if (kind == to) {
            return 0;
        }
        if (kind == Kind.NULL) {
            return 1;
        }
        boolean sameFamily = (kind.isNumber() && to.isNumber())
                || (kind.isMoment() && to.isMoment())
                || (kind.isInterval() && to.isInterval());
        if (sameFamily) {
            int steps = to.compareTo(kind);
            return steps > 0 ? steps : NONE;
        }
        if (kind.isText() && to == Kind.TEXT) {
            return 1;
        }
        return from.isTextConstant() && looksLike(from.node().text, to) ? TEXT_IN_QUOTES : NONE;
    }

    /** Whether a text in quotes is meant as something else, also where it is then found to be wrong. */
    private static boolean looksLike(String text, Kind kind) {
        return switch (kind) {
            case DATE, TIMESTAMP, TIMESTAMPTZ -> text.length() >= 8 && text.charAt(4) == '-' && isDigit(text.charAt(0));
            case TIME -> text.length() >= 5 && text.charAt(2) == ':' && isDigit(text.charAt(0));
            case UUID -> text.length() == 36 && text.charAt(8) == '-';
            default -> false;
        };
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The type that all can become; null where there is none. */
    static @Nullable Type common(List<Typed> parts) {
        Typed widest = new Typed(0, Type.NULL, Constant.ofNull());
        int scale = 0;
        for (Typed part : parts) {
            scale = Math.max(scale, part.type().scale());
            Kind a = widest.kind();
            Kind b = part.kind();
            boolean written = part.isTextConstant() && a.isWritableAsText();
            if (a != b && b != Kind.NULL && !written && distance(part, a) == NONE) {
                boolean standsFor = widest.isTextConstant() && b.isWritableAsText();
                if (!standsFor && distance(widest, b) == NONE) {
                    return null;
                }
                widest = part;
            }
        }
        return widest.kind() == Kind.DECIMAL ? Type.decimal(scale) : widest.type();
    }

    /** Converts to a type that is near enough. A text in quotes is converted at once, and a fault then is one of the text. */
    static Typed convert(Typed from, Type to, Faults faults) {
        if (from.type().equals(to) || from.isFaulty()) {
            return from;
        }
        if (from.kind() == Kind.NULL) {
            return new Typed(from.offset(), to, Constant.ofNull());
        }
        return strict(from.offset(), to, kernel(from.type(), to), faults, from);
    }

    private static Strict.Kernel kernel(Type from, Type to) {
        int scale = to.scale();
        return switch (to.kind()) {
            case DECIMAL ->
                from.kind() == Kind.BIGINT
                        ? (a, out) -> out.decimal = Decimals.rescale(BigDecimal.valueOf(a[0].whole), scale)
                        : (a, out) -> out.decimal = Decimals.rescale(a[0].decimal, scale);
            case DOUBLE ->
                from.kind() == Kind.BIGINT
                        ? (a, out) -> out.real = a[0].whole
                        : (a, out) -> out.real = a[0].decimal.doubleValue();
            case TIMESTAMP, TIMESTAMPTZ -> {
                if (from.kind() == Kind.DATE) {
                    yield (a, out) -> out.whole = Moments.ofDay(a[0].whole);
                }
                if (from.kind() == Kind.TIMESTAMP) {
                    yield (a, out) -> out.whole = a[0].whole;
                }
                yield to.kind() == Kind.TIMESTAMP
                        ? (a, out) -> out.whole = Moments.ofText(a[0].text)
                        : (a, out) -> out.whole = Moments.ofTextWithZone(a[0].text);
            }
            case DATE -> (a, out) -> out.whole = Days.ofText(a[0].text);
            case TIME -> (a, out) -> out.whole = Moments.timeOfText(a[0].text);
            case UUID -> (a, out) -> out.text = Uuids.ofText(a[0].text);
            case JSON -> (a, out) -> out.text = Json.checked(a[0].text);
            case TEXT -> (a, out) -> out.text = a[0].text;
            case INTERVAL ->
                (a, out) -> {
                    out.months = a[0].months;
                    out.whole = a[0].whole * Moments.DAY;
                };
            case NULL, BOOLEAN, BIGINT, DAYS, FAULTY ->
                throw new IllegalStateException("nothing is converted to " + to);
        };
    }

    /** A part that is NULL where an argument is. What depends on no row is computed at once. */
    static Typed strict(int offset, Type result, Strict.Kernel kernel, Faults faults, Typed... arguments) {
        Node[] nodes = new Node[arguments.length];
        boolean constant = true;
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = arguments[i].node();
            constant &= arguments[i].isConstant();
        }
        Node node = new Strict(offset, nodes, kernel);
        if (!constant) {
            return new Typed(offset, result, node);
        }
        try {
            return new Typed(offset, result, Constant.folded(node));
        } catch (ValueFault fault) {
            faults.add(
                    fault.offset() == ValueFault.NOWHERE ? offset : fault.offset(), String.valueOf(fault.getMessage()));
            return Typed.faulty(offset);
        }
    }
}
