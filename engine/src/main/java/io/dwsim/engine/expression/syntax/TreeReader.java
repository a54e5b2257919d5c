package io.dwsim.engine.expression.syntax;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Turns CEL's syntax tree into ours. Its depth is bounded by the parser. */
final class TreeReader {

    private static final String NESTED_NAME =
            "a dot stands only before a function, as in name.lower(); columns are named alone";

    private final int[] text;
    private final Map<Long, Integer> positions;

    TreeReader(String text, Map<Long, Integer> positions) {
        this.text = text.codePoints().toArray();
        this.positions = positions;
    }

    Syntax read(CelExpr expression) {
        int offset = positions.getOrDefault(expression.id(), 0);
        return switch (expression.getKind()) {
            case CONSTANT -> constant(offset, expression.constant());
            case IDENT -> new Syntax.Name(offset, expression.ident().name());
            case CALL -> call(offset, expression.call());
            case LIST -> new Syntax.ListOf(offset, all(expression.list().elements()));
            case SELECT -> new Syntax.Unusable(offset, NESTED_NAME);
            case STRUCT, MAP -> new Syntax.Unusable(offset, "a column's expression has no use for { }");
            case COMPREHENSION, NOT_SET -> new Syntax.Unusable(offset, "a column's expression cannot use this");
        };
    }

    private Syntax call(int offset, CelExpr.CelCall call) {
        List<Syntax> arguments = new ArrayList<>();
        call.target().ifPresent(target -> arguments.add(read(target)));
        arguments.addAll(all(call.args()));
        String symbol =
                switch (call.function()) {
                    case "_+_" -> "+";
                    case "_-_", "-_" -> "-";
                    case "_*_" -> "*";
                    case "_/_" -> "/";
                    case "_%_" -> "%";
                    case "_==_" -> "==";
                    case "_!=_" -> "!=";
                    case "_<_" -> "<";
                    case "_<=_" -> "<=";
                    case "_>_" -> ">";
                    case "_>=_" -> ">=";
                    case "_&&_" -> "&&";
                    case "_||_" -> "||";
                    case "!_" -> "!";
                    case "_?_:_" -> "?:";
                    case "@in" -> "in";
                    default -> call.function();
                };
        // a function starts where its name does; the parser points at the bracket after it
        int start = Character.isLetter(symbol.codePointAt(0)) ? nameStart(offset, symbol) : offset;
        return symbol.equals("_[_]")
                ? new Syntax.Unusable(offset, "[ ] stands only after `in` or in random_choice")
                : new Syntax.Call(start, symbol, List.copyOf(arguments));
    }

    private int nameStart(int bracket, String name) {
        int length = name.codePointCount(0, name.length());
        int end = bracket;
        while (end > 0 && Character.isWhitespace(text[end - 1])) {
            end--;
        }
        int start = end - length;
        boolean found = start >= 0 && new String(text, start, length).equals(name);
        return found ? start : bracket;
    }

    private List<Syntax> all(List<CelExpr> expressions) {
        List<Syntax> parts = new ArrayList<>(expressions.size());
        for (CelExpr expression : expressions) {
            parts.add(read(expression));
        }
        return parts;
    }

    private Syntax constant(int offset, CelConstant constant) {
        return switch (constant.getKind()) {
            case NULL_VALUE -> new Syntax.NullLiteral(offset);
            case BOOLEAN_VALUE -> new Syntax.BooleanLiteral(offset, constant.booleanValue());
            case INT64_VALUE -> new Syntax.WholeLiteral(offset, constant.int64Value());
            case DOUBLE_VALUE -> number(offset, constant.doubleValue());
            case STRING_VALUE -> text(offset, constant.stringValue());
            case UINT64_VALUE -> new Syntax.Unusable(offset, "numbers have no u at their end");
            case BYTES_VALUE -> new Syntax.Unusable(offset, "text has no b before its quotes");
            case NOT_SET, TIMESTAMP_VALUE, DURATION_VALUE ->
                new Syntax.Unusable(offset, "a column's expression cannot use this");
        };
    }

    private static Syntax text(int offset, String value) {
        for (int i = 0; i < value.length(); i += Character.charCount(value.codePointAt(i))) {
            int c = value.codePointAt(i);
            if (c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
                return new Syntax.Unusable(offset, "text has no NUL and no half of a surrogate pair");
            }
        }
        return new Syntax.TextLiteral(offset, value);
    }

    /** A number with a point is exact, so its digits are taken from the text; the parser has rounded them. */
    private Syntax number(int offset, double value) {
        int start = offset < text.length && text[offset] == '-' ? offset + 1 : offset;
        int end = start;
        while (end < text.length && (isDigit(end) || (text[end] == '.' && end + 1 < text.length && isDigit(end + 1)))) {
            end++;
        }
        boolean exponent = end < text.length && (text[end] == 'e' || text[end] == 'E');
        if (exponent) {
            return Double.isFinite(value)
                    ? new Syntax.DoubleLiteral(offset, value)
                    : new Syntax.Unusable(offset, "the number is out of the range of DOUBLE");
        }
        BigDecimal digits = new BigDecimal(new String(text, start, end - start));
        boolean negative = Double.compare(value, -0.0) <= 0;
        return new Syntax.DecimalLiteral(offset, negative ? digits.negate() : digits);
    }

    private boolean isDigit(int i) {
        return text[i] >= '0' && text[i] <= '9';
    }
}
