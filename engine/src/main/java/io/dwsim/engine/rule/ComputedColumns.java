package io.dwsim.engine.rule;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.Table;
import io.dwsim.engine.expression.CompiledExpression;
import io.dwsim.engine.expression.Expression;
import io.dwsim.engine.expression.ExpressionFault;
import io.dwsim.engine.expression.ExpressionType;
import io.dwsim.engine.random.ColumnKey;
import io.dwsim.engine.random.Purpose;
import io.dwsim.engine.rule.CompiledColumn.Owner;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compiles columns whose values follow from other columns of their row. */
final class ComputedColumns {

    private final ColumnCompiler columns;
    private final RuleFaults faults;

    ComputedColumns(ColumnCompiler columns, RuleFaults faults) {
        this.columns = columns;
        this.faults = faults;
    }

    CompiledColumn ofExpression(Table table, Column column, String text) {
        ColumnKey key = columns.key(table, column);
        Owner place = new Owner(table.name(), column.name());
        Map<String, ExpressionType> types = new LinkedHashMap<>();
        table.columns().forEach(other -> types.put(other.name(), ExpressionValues.type(other)));
        CompiledExpression expression;
        try {
            expression = Expression.compile(text, types, ExpressionValues.type(column));
        } catch (ExpressionFault e) {
            e.problems()
                    .forEach(problem ->
                            faults.rule(key, "expression", "has an expression with a fault at " + problem, text));
            return CompiledColumn.faulty(column, place);
        }
        List<CompiledColumn> inputs = inputs(table, column, "expression", expression.inputs());
        if (inputs == null) {
            return CompiledColumn.faulty(column, place);
        }
        if (!column.isNullable()) {
            checkNull(table, key, expression, text);
        }
        ExpressionValues values =
                new ExpressionValues(column, expression, new RowCells(inputs), key.random(Purpose.VALUE));
        SourceRows rows = values.rows(RandomNulls.of(key, column.effectiveNullRatio()));
        boolean countable = table.isUnique(column) && !column.isNullable();
        Population population = countable ? Population.all(columns.rows(table)) : null;
        return new CompiledColumn(column, place, rows, values.rule(), population);
    }

    /** A required column should have an expression that is never NULL; where the row is, the run fails. */
    private void checkNull(Table table, ColumnKey key, CompiledExpression expression, String text) {
        Predicate<String> isNullable =
                name -> table.column(name).map(Column::isNullable).orElse(false);
        if (!expression.canBeNull(isNullable)) {
            return;
        }
        String without = expression.inputs().stream()
                .filter(isNullable)
                .filter(name -> expression.canBeNull(name::equals))
                .map(name -> "'" + name + "'")
                .collect(Collectors.joining(", "));
        faults.warning(
                key,
                "expression",
                "is required, but its expression can be NULL" + (without.isEmpty() ? "" : ", as " + without + " can be")
                        + ", and a run fails at the first row where it is; write coalesce(..., a value for that), or set"
                        + " \"required\": false",
                text);
    }

    /** The columns something is computed from; null when one of them leads back to it. */
    @Nullable
    List<CompiledColumn> inputs(Table table, Column column, String field, List<String> names) {
        List<CompiledColumn> inputs = new ArrayList<>();
        for (String name : names) {
            Column input = table.column(name).orElseThrow();
            if (columns.isOpen(table, input)) {
                faults.rule(
                        columns.key(table, column),
                        field,
                        "is computed from '" + name + "', which is computed from it in turn",
                        name);
                return null;
            }
            inputs.add(columns.compile(table, input));
        }
        return inputs;
    }
}
