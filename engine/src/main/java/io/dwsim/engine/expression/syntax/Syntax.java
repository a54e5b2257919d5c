package io.dwsim.engine.expression.syntax;

import java.math.BigDecimal;
import java.util.List;

/** A part of an expression as it was written. Every part knows its offset, in code points from the start of the text. */
public sealed interface Syntax {

    int offset();

    /** {@code null}. */
    record NullLiteral(int offset) implements Syntax {}

    /** {@code true} or {@code false}. */
    record BooleanLiteral(int offset, boolean value) implements Syntax {}

    /** A whole number of 64 bits. */
    record WholeLiteral(int offset, long value) implements Syntax {}

    /** A number with a point, digit for digit as it was written. */
    record DecimalLiteral(int offset, BigDecimal value) implements Syntax {}

    /** A number with an exponent. */
    record DoubleLiteral(int offset, double value) implements Syntax {}

    /** Text in single or double quotes. */
    record TextLiteral(int offset, String value) implements Syntax {}

    /** The name of a column. */
    record Name(int offset, String name) implements Syntax {}

    /** An operator by its symbol, or a function by its name; the target of a method call is the first argument. */
    record Call(int offset, String name, List<Syntax> arguments) implements Syntax {}

    /** Something in square brackets. */
    record ListOf(int offset, List<Syntax> elements) implements Syntax {}

    /** Something that CEL's grammar has and a column's expression cannot use. */
    record Unusable(int offset, String why) implements Syntax {}
}
