package io.dwsim.engine.expression;

import static io.dwsim.engine.expression.Kind.BIGINT;
import static io.dwsim.engine.expression.Kind.BOOLEAN;
import static io.dwsim.engine.expression.Kind.DATE;
import static io.dwsim.engine.expression.Kind.DECIMAL;
import static io.dwsim.engine.expression.Kind.DOUBLE;
import static io.dwsim.engine.expression.Kind.JSON;
import static io.dwsim.engine.expression.Kind.TEXT;
import static io.dwsim.engine.expression.Kind.TIME;
import static io.dwsim.engine.expression.Kind.TIMESTAMP;
import static io.dwsim.engine.expression.Kind.TIMESTAMPTZ;
import static io.dwsim.engine.expression.Kind.UUID;

import io.dwsim.engine.expression.Function.Group;
import io.dwsim.engine.expression.value.Days;
import io.dwsim.engine.expression.value.Decimals;
import io.dwsim.engine.expression.value.Doubles;
import io.dwsim.engine.expression.value.Json;
import io.dwsim.engine.expression.value.Moments;
import io.dwsim.engine.expression.value.Uuids;
import io.dwsim.engine.expression.value.Wholes;
import java.math.BigDecimal;
import java.util.OptionalLong;

/** What CAST does in SQL. */
final class ConversionFunctions {

    private ConversionFunctions() {}

    static void addTo(FunctionTable table) {
        table.add(
                Group.CONVERSION,
                "int bigint integer",
                "int(x)",
                "A whole number of a number (rounded, half away from zero), a text, or a BOOLEAN (1 or 0).",
                new Overloads()
                        .on(BIGINT)
                        .gives(BIGINT, (a, out) -> out.whole = a[0].whole)
                        .on(DECIMAL)
                        .gives(BIGINT, (a, out) -> out.whole = Wholes.ofDecimal(a[0].decimal))
                        .on(DOUBLE)
                        .gives(BIGINT, (a, out) -> out.whole = Wholes.ofDouble(a[0].real))
                        .on(TEXT)
                        .gives(BIGINT, (a, out) -> out.whole = Wholes.ofText(a[0].text))
                        .on(BOOLEAN)
                        .gives(BIGINT, (a, out) -> out.whole = a[0].truth ? 1 : 0));
        table.add(
                Group.CONVERSION,
                "decimal numeric",
                "decimal(x, precision, scale)",
                "A number or text as DECIMAL(precision, scale), rounded half away from zero. Both are whole numbers in the text.",
                ConversionFunctions::decimal);
        table.add(
                Group.CONVERSION,
                "double float",
                "double(x)",
                "A number or text as DOUBLE.",
                new Overloads()
                        .on(DOUBLE)
                        .gives(DOUBLE, (a, out) -> out.real = a[0].real)
                        .on(TEXT)
                        .gives(DOUBLE, (a, out) -> out.real = Doubles.ofText(a[0].text)));
        table.add(
                Group.CONVERSION,
                "text string varchar",
                "text(x)",
                "Anything but an interval as text, as PostgreSQL writes it: 1.50, true, 2025-06-30, 2025-06-30 12:00:00.",
                call -> call.size() != 1 || call.argument(0).kind().isInterval()
                        ? call.mismatch()
                        : text(call.argument(0), call.checker().faults()));
        table.add(
                Group.CONVERSION,
                "date",
                "date(x)",
                "A text 'YYYY-MM-DD' as a date, or the day of a timestamp.",
                new Overloads()
                        .on(DATE)
                        .gives(DATE, (a, out) -> out.whole = a[0].whole)
                        .on(TIMESTAMP)
                        .gives(DATE, (a, out) -> out.whole = Moments.day(a[0].whole))
                        .on(TIMESTAMPTZ)
                        .gives(DATE, (a, out) -> out.whole = Moments.day(a[0].whole))
                        .on(TEXT)
                        .gives(DATE, (a, out) -> out.whole = Days.ofText(a[0].text)));
        table.add(
                Group.CONVERSION,
                "time",
                "time(x)",
                "A text 'HH:MM:SS' as a time of day, or that of a timestamp.",
                new Overloads()
                        .on(TIME)
                        .gives(TIME, (a, out) -> out.whole = a[0].whole)
                        .on(TIMESTAMP)
                        .gives(TIME, (a, out) -> out.whole = Moments.timeOfDay(a[0].whole))
                        .on(TIMESTAMPTZ)
                        .gives(TIME, (a, out) -> out.whole = Moments.timeOfDay(a[0].whole))
                        .on(TEXT)
                        .gives(TIME, (a, out) -> out.whole = Moments.timeOfText(a[0].text)));
        table.add(
                Group.CONVERSION,
                "timestamp",
                "timestamp(x)",
                "A text 'YYYY-MM-DD HH:MM:SS', a date (midnight) or a TIMESTAMPTZ (in UTC) as a timestamp.",
                new Overloads()
                        .on(TIMESTAMP)
                        .gives(TIMESTAMP, (a, out) -> out.whole = a[0].whole)
                        .on(TIMESTAMPTZ)
                        .gives(TIMESTAMP, (a, out) -> out.whole = a[0].whole)
                        .on(TEXT)
                        .gives(TIMESTAMP, (a, out) -> out.whole = Moments.ofText(a[0].text)));
        table.add(
                Group.CONVERSION,
                "timestamptz",
                "timestamptz(x)",
                "A text, with an offset such as +02:00 or in UTC, or a date or timestamp in UTC, as TIMESTAMPTZ.",
                new Overloads()
                        .on(TIMESTAMPTZ)
                        .gives(TIMESTAMPTZ, (a, out) -> out.whole = a[0].whole)
                        .on(TEXT)
                        .gives(TIMESTAMPTZ, (a, out) -> out.whole = Moments.ofTextWithZone(a[0].text)));
        table.add(
                Group.CONVERSION,
                "uuid",
                "uuid(text)",
                "A text as a UUID, in lower case.",
                new Overloads()
                        .on(UUID)
                        .gives(UUID, (a, out) -> out.text = a[0].text)
                        .on(TEXT)
                        .gives(UUID, (a, out) -> out.text = Uuids.ofText(a[0].text)));
        table.add(
                Group.CONVERSION,
                "json",
                "json(text)",
                "A text that is JSON already, as JSON.",
                new Overloads()
                        .on(JSON)
                        .gives(JSON, (a, out) -> out.text = a[0].text)
                        .on(TEXT)
                        .gives(JSON, (a, out) -> out.text = Json.checked(a[0].text)));
        table.add(
                Group.CONVERSION,
                "json_quote",
                "json_quote(text)",
                "A text as a JSON string, with its quotes, to build JSON of.",
                new Overloads().on(TEXT).gives(TEXT, (a, out) -> out.text = Json.quoted(a[0].text)));
        table.add(
                Group.CONVERSION,
                "column",
                "column('name')",
                "A column whose name cannot stand alone, such as one with a space in it.",
                call -> {
                    String name = call.size() == 1 ? call.literalText(0) : null;
                    return name == null
                            ? call.fault("column takes the name of a column in quotes")
                            : call.checker().column(call.argument(0).offset(), name);
                });
    }

    /** As text, the way PostgreSQL writes it. */
    static Typed text(Typed from, Faults faults) {
        return switch (from.kind()) {
            case BOOLEAN -> strict(from, faults, (a, out) -> out.text = a[0].truth ? "true" : "false");
            case BIGINT -> strict(from, faults, (a, out) -> out.text = Long.toString(a[0].whole));
            case DECIMAL -> strict(from, faults, (a, out) -> out.text = a[0].decimal.toPlainString());
            case DOUBLE ->
                from.isSingle()
                        ? strict(from, faults, (a, out) -> out.text = Doubles.textOfSingle(a[0].real))
                        : strict(from, faults, (a, out) -> out.text = Doubles.text(a[0].real));
            case DATE -> strict(from, faults, (a, out) -> out.text = Days.text(a[0].whole));
            case TIME -> strict(from, faults, (a, out) -> out.text = Moments.timeText(a[0].whole));
            case TIMESTAMP -> strict(from, faults, (a, out) -> out.text = Moments.text(a[0].whole));
            case TIMESTAMPTZ -> strict(from, faults, (a, out) -> out.text = Moments.text(a[0].whole) + "+00");
            case NULL, TEXT, UUID, JSON -> Conversions.convert(from, Type.of(TEXT), faults);
            case DAYS, INTERVAL, FAULTY -> Typed.faulty(from.offset());
        };
    }

    private static Typed strict(Typed from, Faults faults, Strict.Kernel kernel) {
        return Conversions.strict(from.offset(), Type.of(TEXT), kernel, faults, from);
    }

    private static Typed decimal(Call call) {
        OptionalLong precision = call.size() == 3 ? call.literalWhole(1) : OptionalLong.empty();
        OptionalLong scale = call.size() == 3 ? call.literalWhole(2) : OptionalLong.empty();
        if (precision.isEmpty() || scale.isEmpty()) {
            return call.fault(
                    "decimal is used as decimal(x, precision, scale), with two whole numbers that stand in the text");
        }
        if (precision.getAsLong() < 1
                || precision.getAsLong() > Decimals.MAX_DIGITS
                || scale.getAsLong() < 0
                || scale.getAsLong() > precision.getAsLong()) {
            return call.fault("there is no DECIMAL(" + precision.getAsLong() + ", " + scale.getAsLong() + ")");
        }
        int digits = (int) precision.getAsLong();
        int after = (int) scale.getAsLong();
        Typed from = call.argument(0);
        Type to = Type.decimal(after);
        return switch (from.kind()) {
            case BIGINT ->
                call.strict(
                        to,
                        (a, out) -> out.decimal = Decimals.fit(BigDecimal.valueOf(a[0].whole), digits, after),
                        from);
            case DECIMAL -> call.strict(to, (a, out) -> out.decimal = Decimals.fit(a[0].decimal, digits, after), from);
            case DOUBLE ->
                call.strict(
                        to,
                        from.isSingle()
                                ? (a, out) ->
                                        out.decimal = Decimals.fit(Decimals.ofSingle(a[0].real, after), digits, after)
                                : (a, out) ->
                                        out.decimal = Decimals.fit(Decimals.ofDouble(a[0].real, after), digits, after),
                        from);
            case TEXT ->
                call.strict(
                        to,
                        (a, out) -> out.decimal = Decimals.fit(Decimals.ofText(a[0].text, after), digits, after),
                        from);
            case NULL -> call.convert(from, to);
            default -> call.mismatch();
        };
    }
}
