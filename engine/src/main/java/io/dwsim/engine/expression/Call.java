package io.dwsim.engine.expression;

import io.dwsim.engine.expression.syntax.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A function or an operator with the arguments of one place in an expression, of which none is faulty. */
record Call(Checker checker, Function function, Syntax.Call syntax, List<Typed> arguments) {

    int offset() {
        return syntax.offset();
    }

    int size() {
        return arguments.size();
    }

    Typed argument(int i) {
        return arguments.get(i);
    }

    Typed fault(String message) {
        return fault(offset(), message);
    }

    Typed fault(int offset, String message) {
        checker.faults().add(offset, message);
        return Typed.faulty(offset());
    }

    /** There is no such function for these arguments. */
    Typed mismatch() {
        String kinds = arguments.stream().map(Typed::toString).collect(Collectors.joining(", "));
        return fault(
                function.isOperator()
                        ? "there is no " + function.usage() + " for " + kinds + function.hint(this)
                        : function.name() + " does not take (" + kinds + "): it is used as " + function.usage()
                                + function.hint(this));
    }

    Typed strict(Type result, Strict.Kernel kernel, Typed... of) {
        return Conversions.strict(offset(), result, kernel, checker.faults(), of);
    }

    Typed strict(Kind result, Strict.Kernel kernel, Typed... of) {
        return strict(Type.of(result), kernel, of);
    }

    Typed result(Type type, Node node) {
        return new Typed(offset(), type, node);
    }

    /** An argument as another kind; null where it cannot become of it. */
    @Nullable
    Typed as(int i, Kind kind) {
        Typed from = argument(i);
        if (Conversions.distance(from, kind) < 0) {
            return null;
        }
        return convert(from, kind == Kind.DECIMAL ? Type.decimal(from.type().scale()) : Type.of(kind));
    }

    Typed convert(Typed from, Type to) {
        return Conversions.convert(from, to, checker.faults());
    }

    /** All of them as the type that they have in common, which the first then has; empty where there is none. */
    List<Typed> unified(List<Typed> parts) {
        Type common = Conversions.common(parts);
        if (common == null) {
            return List.of();
        }
        List<Typed> unified = new ArrayList<>();
        for (Typed part : parts) {
            unified.add(convert(part, common));
        }
        return unified;
    }

    static Node[] nodes(List<Typed> parts) {
        return parts.stream().map(Typed::node).toArray(Node[]::new);
    }

    /** A whole number that stands in the text, where the type of the result depends on it. */
    OptionalLong literalWhole(int i) {
        return argument(i).kind() == Kind.BIGINT
                        && argument(i).node() instanceof Constant constant
                        && !constant.isNull()
                ? OptionalLong.of(constant.whole)
                : OptionalLong.empty();
    }

    /** A text that stands in the expression, where what is done depends on it. */
    @Nullable
    String literalText(int i) {
        return argument(i).isTextConstant() ? argument(i).node().text : null;
    }
}
