package io.dwsim.engine.expression;

import io.dwsim.engine.expression.syntax.Lines;
import io.dwsim.engine.expression.value.ValueFault;
import io.dwsim.engine.random.CellRandom;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;

/**
 * An expression that is ready for rows. It keeps the last result, so it is used by one thread.
 *
 * <p>Its value is a pure function of the row's inputs and of the random numbers' key and row.
 */
public final class CompiledExpression {

    private final String text;
    private final List<String> inputs;
    private final ExpressionType target;
    private final Node root;
    private final Row row = new Row();

    CompiledExpression(String text, List<String> inputs, ExpressionType target, Node root) {
        this.text = text;
        this.inputs = List.copyOf(inputs);
        this.target = target;
        this.root = root;
    }

    /** The columns it reads, in the order in which they first stand in the text. */
    public List<String> inputs() {
        return inputs;
    }

    /**
     * Whether a row can have no value where only some columns can be NULL. It does not look at what values are; so it
     * may say that there can be a NULL where none ever is, but never the reverse.
     *
     * @param nullable whether a column can be NULL
     */
    public boolean canBeNull(Predicate<String> nullable) {
        Inputs some = Inputs.NONE;
        for (int i = 0; i < inputs.size(); i++) {
            some = nullable.test(inputs.get(i)) ? some.and(Inputs.of(i)) : some;
        }
        return root.canBeNull(some);
    }

    /** The type of its results. */
    public ExpressionType target() {
        return target;
    }

    /**
     * Computes a row's value, which the methods below then give.
     *
     * @param values the inputs of the row
     * @param random at the start of the row's numbers; each call of a random function in the text has a stream of its
     *     own, started from the first number
     * @return false where the value is NULL
     * @throws EvaluationFault where there is no value, or none that fits the target
     */
    public boolean evaluate(RowInputs values, CellRandom random) {
        row.start(values, random.nextLong());
        try {
            return root.evaluate(row);
        } catch (ValueFault fault) {
            throw new EvaluationFault(message(fault), fault);
        }
    }

    /** A whole number, a date, a time or a timestamp, in the units of {@link RowInputs#longAt}. */
    public long longResult() {
        return root.whole;
    }

    /** REAL (a number that single precision has) and DOUBLE. */
    public double doubleResult() {
        return root.real;
    }

    public boolean booleanResult() {
        return root.truth;
    }

    /** With the target's scale, and within its precision. */
    public BigDecimal decimalResult() {
        return root.decimal;
    }

    /** TEXT, not yet cut to a length; UUID in lower case; JSON. */
    public String textResult() {
        return root.text;
    }

    private String message(ValueFault fault) {
        if (fault.offset() == ValueFault.NOWHERE) {
            return fault.getMessage() + ", in the expression " + ValueFault.quoted(text);
        }
        Lines lines = new Lines(text);
        return fault.getMessage() + ", at " + lines.line(fault.offset()) + ":" + (lines.column(fault.offset()) + 1)
                + " of the expression " + ValueFault.quoted(text);
    }
}
