package io.dwsim.engine.expression.syntax;

/**
 * Why a text is no expression.
 *
 * @param offset where, in code points from the start of the text
 */
public record SyntaxFault(int offset, String message) {}
