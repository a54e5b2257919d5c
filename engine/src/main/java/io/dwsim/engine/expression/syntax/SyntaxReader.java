package io.dwsim.engine.expression.syntax;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.parser.CelParser;
import dev.cel.parser.CelParserFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads an expression. Whatever the text is, the work and the depth of the stack are bounded: by its length, by how deep
 * it nests, and by the number of its parts. CEL's macros are off, so a text never grows while it is read.
 */
public final class SyntaxReader {

    /** The longest text, in code points. */
    public static final int MAX_LENGTH = 10_000;

    /** What fits a stack of 512 KiB, half of what threads mostly have. */
    static final int MAX_DEPTH = 100;

    static final int MAX_PARTS = 2_000;

    private static final int MAX_FAULTS = 3;

    private SyntaxReader() {}

    /** What came of a text: its syntax, or, where that is missing, at least one fault. */
    public sealed interface Outcome {}

    /** The text is an expression, as far as its form goes. */
    public record Read(Syntax syntax) implements Outcome {}

    /** The text is none. */
    public record Refused(List<SyntaxFault> faults) implements Outcome {}

    public static Outcome read(String text) {
        if (text.codePointCount(0, text.length()) > MAX_LENGTH) {
            return refused(0, "the expression is longer than " + MAX_LENGTH + " characters");
        }
        if (text.isBlank()) {
            return refused(0, "the expression is empty");
        }
        CelValidationResult result = Holder.PARSER.parse(text);
        if (result.hasError()) {
            return refusal(text, result.getErrors());
        }
        try {
            CelAbstractSyntaxTree tree = result.getAst();
            return new Read(new TreeReader(text, tree.getSource().getPositionsMap()).read(tree.getExpr()));
        } catch (CelValidationException e) {
            return refusal(text, e.getErrors());
        }
    }

    private static Outcome refused(int offset, String message) {
        return new Refused(List.of(new SyntaxFault(offset, message)));
    }

    private static Outcome refusal(String text, List<CelIssue> issues) {
        Lines lines = new Lines(text);
        List<SyntaxFault> faults = new ArrayList<>(SqlHabits.in(text));
        for (CelIssue issue : issues.subList(0, Math.min(MAX_FAULTS, issues.size()))) {
            int offset = lines.offset(
                    issue.getSourceLocation().getLine(),
                    issue.getSourceLocation().getColumn());
            faults.add(new SyntaxFault(offset, ParserMessage.readable(issue.getMessage())));
        }
        return new Refused(List.copyOf(faults));
    }

    /** The parser takes a moment to load, which is spent only where there is an expression. */
    private static final class Holder {
        static final CelParser PARSER = CelParserFactory.standardCelParserBuilder()
                .setOptions(CelOptions.newBuilder()
                        .maxExpressionCodePointSize(MAX_LENGTH)
                        .maxParseRecursionDepth(MAX_DEPTH)
                        .maxParseExpressionNodeCount(MAX_PARTS)
                        .maxParseErrorRecoveryLimit(MAX_FAULTS)
                        .build())
                .build();
    }
}
