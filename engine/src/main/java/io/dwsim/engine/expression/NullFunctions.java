package io.dwsim.engine.expression;

import static io.dwsim.engine.expression.Kind.BOOLEAN;

import io.dwsim.engine.expression.Function.Group;
import java.util.List;

/** What looks at NULL instead of handing it on, and what chooses. */
final class NullFunctions {

    private NullFunctions() {}

    static void addTo(FunctionTable table) {
        table.add(Group.NULL, "coalesce ifnull nvl", "coalesce(a, b, ...)", "The first that is not NULL.", call -> {
            List<Typed> unified = call.unified(call.arguments());
            return unified.isEmpty()
                    ? call.mismatch()
                    : call.result(unified.get(0).type(), new Branches.Coalesce(Call.nodes(unified)));
        });
        table.add(Group.NULL, "nullif", "nullif(a, b)", "NULL where a equals b, otherwise a.", NullFunctions::nullif);
        table.add(
                Group.NULL,
                "is_null",
                "is_null(x)",
                "Whether x is NULL; the same as x == null.",
                call -> call.size() != 1
                        ? call.mismatch()
                        : call.result(
                                Type.of(BOOLEAN),
                                new Branches.NullTest(call.argument(0).node(), false)));
        table.add(Group.NULL, "if iff", "if(condition, a, b)", "The same as condition ? a : b.", NullFunctions::choice);
    }

    static Typed choice(Call call) {
        if (call.size() != 3) {
            return call.mismatch();
        }
        Typed condition = call.as(0, BOOLEAN);
        if (condition == null) {
            return call.fault("the condition is no BOOLEAN but " + call.argument(0));
        }
        List<Typed> branches = call.unified(call.arguments().subList(1, 3));
        if (branches.isEmpty()) {
            return call.fault("the two values of a choice are of one type, and these are " + call.argument(1) + " and "
                    + call.argument(2));
        }
        return call.result(
                branches.get(0).type(),
                new Branches.Choice(
                        condition.node(),
                        branches.get(0).node(),
                        branches.get(1).node()));
    }

    private static Typed nullif(Call call) {
        List<Typed> both = call.size() == 2 ? call.unified(call.arguments()) : List.of();
        if (both.isEmpty()) {
            return call.mismatch();
        }
        Comparison comparison = Comparison.of(both.get(0).kind());
        Typed test = call.strict(
                BOOLEAN, (a, out) -> out.truth = comparison.compare(a[0], a[1]) == 0, both.get(0), both.get(1));
        return call.result(
                call.argument(0).type(), new Branches.NullWhere(call.argument(0).node(), test.node()));
    }
}
