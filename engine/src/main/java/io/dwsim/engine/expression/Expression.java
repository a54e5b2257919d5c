package io.dwsim.engine.expression;

import io.dwsim.engine.expression.syntax.Syntax;
import io.dwsim.engine.expression.syntax.SyntaxFault;
import io.dwsim.engine.expression.syntax.SyntaxReader;
import java.util.Map;

/**
 * Compiles the text of a column's expression. The text is only ever data: it names columns and functions of a closed table,
 * and never reaches class loading, reflection or a format string.
 */
public final class Expression {

    private Expression() {}

    /**
     * Checks a text and compiles it.
     *
     * @param columns the columns of the row that it may name, by their exact spelling
     * @param target the type of the column it computes
     * @throws ExpressionFault with everything that is wrong
     */
    public static CompiledExpression compile(String text, Map<String, ExpressionType> columns, ExpressionType target) {
        Faults faults = new Faults(text);
        SyntaxReader.Outcome outcome = SyntaxReader.read(text);
        if (outcome instanceof SyntaxReader.Refused refused) {
            for (SyntaxFault fault : refused.faults()) {
                faults.add(fault.offset(), fault.message());
            }
            throw faults.thrown();
        }
        Syntax syntax = ((SyntaxReader.Read) outcome).syntax();
        Checker checker = new Checker(columns, faults);
        Typed checked = checker.check(syntax);
        Node root = Assignment.to(target, checked, faults).node();
        if (!faults.isEmpty()) {
            throw faults.thrown();
        }
        return new CompiledExpression(text, checker.inputs(), target, root);
    }
}
