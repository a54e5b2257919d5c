package io.dwsim.engine.expression.syntax;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What CEL's parser says, without the names of its grammar. */
final class ParserMessage {

    private static final Pattern UNEXPECTED =
            Pattern.compile("(?:mismatched|extraneous) input (.{1,100}) expecting .*", Pattern.DOTALL);
    private static final Pattern UNKNOWN_CHARACTER =
            Pattern.compile("token recognition error at: (.*)", Pattern.DOTALL);
    private static final Pattern MISSING = Pattern.compile("missing (\\S+) at '<EOF>'");
    private static final Pattern NUMBER = Pattern.compile("For input string: \"(.*)\".*", Pattern.DOTALL);

    private ParserMessage() {}

    static String readable(String message) {
        if (message.contains("recursion limit")) {
            return "the expression nests deeper than " + SyntaxReader.MAX_DEPTH + " levels";
        }
        if (message.contains("node limit")) {
            return "the expression has more than " + SyntaxReader.MAX_PARTS + " parts";
        }
        Matcher number = NUMBER.matcher(message);
        if (number.matches()) {
            return "the whole number " + cut(number.group(1))
                    + " is out of the 64-bit range; as a DECIMAL it has a point, " + cut(number.group(1)) + ".0";
        }
        Matcher unexpected = UNEXPECTED.matcher(message);
        if (unexpected.matches()) {
            return unexpected.group(1).contains("<EOF>")
                    ? "the expression ends too early"
                    : "unexpected " + unexpected.group(1);
        }
        Matcher missing = MISSING.matcher(message);
        if (missing.matches()) {
            return "the expression ends too early: " + missing.group(1) + " is missing";
        }
        Matcher unknown = UNKNOWN_CHARACTER.matcher(message);
        if (unknown.matches()) {
            return "unexpected " + cut(unknown.group(1));
        }
        return cut(message.replace("<EOF>", "the end"));
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= 100
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 100)) + "...";
    }
}
