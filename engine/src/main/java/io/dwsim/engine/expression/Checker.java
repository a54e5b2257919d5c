package io.dwsim.engine.expression;

import io.dwsim.engine.expression.syntax.Syntax;
import io.dwsim.engine.expression.value.Decimals;
import io.dwsim.engine.expression.value.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gives every part of an expression its type and makes the nodes that compute it. It goes on after a fault, to find all. */
final class Checker {

    private final Map<String, ExpressionType> columns;
    private final Faults faults;
    private final Map<String, Integer> inputs = new LinkedHashMap<>();
    private int randomSites;

    Checker(Map<String, ExpressionType> columns, Faults faults) {
        this.columns = columns;
        this.faults = faults;
    }

    Faults faults() {
        return faults;
    }

    /** The columns that were named, in the order of their first mention. */
    List<String> inputs() {
        return List.copyOf(inputs.keySet());
    }

    /** The number of the next call of a random function. */
    int nextRandomSite() {
        return randomSites++;
    }

    Typed check(Syntax syntax) {
        int offset = syntax.offset();
        if (syntax instanceof Syntax.Call call) {
            return call(call);
        }
        if (syntax instanceof Syntax.Name name) {
            return column(offset, name.name());
        }
        if (syntax instanceof Syntax.WholeLiteral literal) {
            return new Typed(offset, Type.of(Kind.BIGINT), Constant.of(literal.value()));
        }
        if (syntax instanceof Syntax.DecimalLiteral literal) {
            return decimal(offset, literal.value());
        }
        if (syntax instanceof Syntax.DoubleLiteral literal) {
            return new Typed(offset, Type.of(Kind.DOUBLE), Constant.of(literal.value()));
        }
        if (syntax instanceof Syntax.TextLiteral literal) {
            return literal.value().length() > Texts.MAX_LENGTH
                    ? fault(offset, "the text is longer than " + Texts.MAX_LENGTH + " characters")
                    : new Typed(offset, Type.of(Kind.TEXT), Constant.of(literal.value()));
        }
        if (syntax instanceof Syntax.BooleanLiteral literal) {
            return new Typed(offset, Type.of(Kind.BOOLEAN), Constant.of(literal.value()));
        }
        if (syntax instanceof Syntax.NullLiteral) {
            return new Typed(offset, Type.NULL, Constant.ofNull());
        }
        return fault(
                offset,
                syntax instanceof Syntax.Unusable unusable
                        ? unusable.why()
                        : "a list stands only after `in` or in random_choice");
    }

    /** A column by its name, also by one that could not stand alone. */
    Typed column(int offset, String name) {
        ExpressionType type = columns.get(name);
        if (type != null) {
            int index = inputs.computeIfAbsent(name, unseen -> inputs.size());
            Type kind = Type.of(type);
            return new Typed(offset, kind, new Input(index, kind, type.name() == ExpressionType.Name.REAL));
        }
        if (FunctionTable.isClock(name)) {
            return fault(offset, clock(name));
        }
        if (FunctionTable.STANDARD.find(name) != null
                && NearNames.hint(name, columns.keySet()).isEmpty()) {
            return fault(offset, "there is no column '" + name + "'; the function of this name is written with ( )");
        }
        return fault(offset, "there is no column '" + name + "'" + NearNames.hint(name, columns.keySet()));
    }

    private Typed decimal(int offset, BigDecimal value) {
        boolean fits = value.scale() <= Decimals.MAX_DIGITS && value.precision() - value.scale() <= Decimals.MAX_DIGITS;
        return fits
                ? new Typed(offset, Type.decimal(value.scale()), Constant.of(value))
                : fault(
                        offset,
                        "a number has at most " + Decimals.MAX_DIGITS
                                + " digits before the point and as many after it");
    }

    private Typed call(Syntax.Call syntax) {
        Function function = FunctionTable.STANDARD.find(syntax.name());
        if (function == null) {
            syntax.arguments().forEach(this::faultsIn);
            String message = FunctionTable.isClock(syntax.name())
                    ? clock(syntax.name())
                    : "there is no function '" + syntax.name() + "'"
                            + NearNames.hint(syntax.name(), FunctionTable.STANDARD.names());
            return fault(syntax.offset(), message);
        }
        List<Typed> arguments = new ArrayList<>();
        for (Syntax argument : syntax.arguments()) {
            if (argument instanceof Syntax.ListOf list && takesList(function)) {
                list.elements().forEach(element -> arguments.add(check(element)));
            } else {
                arguments.add(check(argument));
            }
        }
        return arguments.stream().anyMatch(Typed::isFaulty)
                ? Typed.faulty(syntax.offset())
                : function.form().build(new Call(this, function, syntax, List.copyOf(arguments)));
    }

    private void faultsIn(Syntax syntax) {
        if (!(syntax instanceof Syntax.ListOf)) {
            check(syntax);
        }
    }

    private static boolean takesList(Function function) {
        return function.name().equals("in") || function.name().equals("random_choice");
    }

    private static String clock(String name) {
        return "there is no clock: '" + name
                + "' would give another value at another time; write a date such as date('2025-06-30'), or name a column";
    }

    private Typed fault(int offset, String message) {
        faults.add(offset, message);
        return Typed.faulty(offset);
    }
}
