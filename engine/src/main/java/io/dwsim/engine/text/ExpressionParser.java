package io.dwsim.engine.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads texts with value-provider expressions in them, {@code #{Name.firstName}} or {@code #{numerify '##-##'}}. Arguments
 * are in single quotes, with commas between them; two quotes in a row stand for one.
 */
final class ExpressionParser {

    /** A piece of a text. */
    sealed interface Part {

        /** Stands for itself. */
        record Plain(String text) implements Part {}

        /** Stands for what a method gives. */
        record Call(String name, List<String> arguments) implements Part {}
    }

    private static final String OPEN = "#{";
    private static final int EXCERPT = 60;

    private final String text;
    private int at;

    private ExpressionParser(String text) {
        this.text = text;
    }

    static boolean isExpression(String text) {
        return text.contains(OPEN);
    }

    /** The pieces of a text, in its order. */
    static List<Part> parse(String text) {
        return new ExpressionParser(text).parts();
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        while (at < text.length()) {
            int open = text.indexOf(OPEN, at);
            int end = open < 0 ? text.length() : open;
            if (end > at) {
                parts.add(new Part.Plain(text.substring(at, end)));
            }
            at = end;
            if (open >= 0) {
                parts.add(call());
            }
        }
        return parts;
    }

    private Part.Call call() {
        int open = at;
        at += OPEN.length();
        skipSpaces();
        int start = at;
        while (at < text.length() && isNamePart(text.charAt(at))) {
            at++;
        }
        String name = text.substring(start, at);
        if (name.isEmpty() || name.startsWith(".") || name.endsWith(".") || name.contains("..")) {
            throw broken(open, "a name such as Name.firstName belongs after '#{'");
        }
        List<String> arguments = new ArrayList<>();
        skipSpaces();
        while (at < text.length() && text.charAt(at) == '\'') {
            arguments.add(quoted(open));
            skipSpaces();
            if (at < text.length() && text.charAt(at) == ',') {
                at++;
                skipSpaces();
                if (at >= text.length() || text.charAt(at) != '\'') {
                    throw broken(open, "an argument in single quotes belongs after the comma");
                }
            }
        }
        if (at >= text.length()) {
            throw broken(open, "it has no '}' at its end");
        }
        if (text.charAt(at) != '}') {
            throw broken(open, "arguments are in single quotes with commas between them, and '}' ends them");
        }
        at++;
        return new Part.Call(name, arguments);
    }

    private String quoted(int open) {
        StringBuilder argument = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c != '\'') {
                argument.append(c);
            } else if (text.startsWith("''", at)) {
                argument.append(c);
                at++;
            } else {
                at++;
                return argument.toString();
            }
        }
        throw broken(open, "a quote is not closed");
    }

    private void skipSpaces() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private static boolean isNamePart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
    }

    private RefusedExpression broken(int open, String why) {
        return new RefusedExpression("'" + excerpt(text.substring(open)) + "' is not an expression: " + why);
    }

    static String excerpt(String text) {
        return text.codePointCount(0, text.length()) <= EXCERPT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, EXCERPT)) + "...";
    }
}
