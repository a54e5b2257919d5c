package io.dwsim.engine.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The methods of Datafaker that take arguments, written anew so that every text they make is bounded. */
final class ExpressionFunctions {

    /** The most characters of a value. */
    static final int MAX_LENGTH = 10_000;

    private static final int MAX_WORDS = 500;
    private static final int MAX_DIGITS = 18;

    /** Names with arguments, as the message for an unknown name offers them. */
    static final List<String> NAMES = List.of(
            "regexify",
            "numerify",
            "letterify",
            "bothify",
            "templatify",
            "examplify",
            "options.option",
            "number.number_between",
            "number.digits",
            "number.random_number",
            "number.random_double",
            "number.positive",
            "number.negative",
            "commerce.price",
            "lorem.characters",
            "lorem.words",
            "lorem.fixed_string");

    private static final Set<String> TRUTHS = Set.of("true", "false");

    private final RegexText regexText;

    ExpressionFunctions(RegexText regexText) {
        this.regexText = regexText;
    }

    /**
     * The texts of a call, or null when there is no function of that name for that many arguments.
     *
     * @param name in lower case, without underscores
     * @param template makes a source of a text that may hold expressions itself
     */
    @Nullable
    TextSource compile(String name, List<String> arguments, Lexicon lexicon, Function<String, TextSource> template) {
        int count = arguments.size();
        Arguments given = new Arguments(name, arguments);
        return switch (name) {
            case "regexify" -> count == 1 ? regexText.compile(given.text(0), MAX_LENGTH) : null;
            case "numerify" -> count == 1 ? Characters.filled(given.text(0), c -> digit(c)) : null;
            case "letterify" -> count == 1 || count == 2 ? letterify(given, false) : null;
            case "bothify" -> count == 1 || count == 2 ? letterify(given, true) : null;
            case "templatify" -> count >= 3 ? templatify(given) : null;
            case "examplify" -> count == 1 ? Characters.filled(given.text(0), c -> example(c)) : null;
            case "options.option" -> count >= 1 ? option(arguments, template) : null;
            case "number.numberbetween" -> count == 2 ? between(given) : null;
            case "number.digits" -> count == 1 ? digits(given.number(0, 1, MAX_LENGTH)) : null;
            case "number.randomnumber" ->
                count == 0 ? randomNumber(9) : count <= 2 ? randomNumber(given.number(0, 1, MAX_DIGITS)) : null;
            case "number.randomdouble" -> count == 3 ? randomDouble(given) : null;
            case "number.positive" -> count == 0 ? TextSource.number(1, Integer.MAX_VALUE, 1) : null;
            case "number.negative" ->
                count == 0
                        ? TextSource.sequence(TextSource.literal("-"), TextSource.number(1, Integer.MAX_VALUE, 1))
                        : null;
            case "commerce.price" -> count == 0 ? price(0, 1_000) : count == 2 ? price(given) : null;
            case "lorem.characters", "lorem.fixedstring" -> characters(given);
            case "lorem.words" ->
                count == 1 ? repeated(lexicon.entry("lorem.words"), given.number(0, 1, MAX_WORDS)) : null;
            default -> null;
        };
    }

    private static @Nullable TextSource digit(int c) {
        return c == '#' ? Characters.one(Characters.DIGITS) : c == 'Ø' ? Characters.one(Characters.NONZERO) : null;
    }

    private static @Nullable TextSource example(int c) {
        if (c >= '0' && c <= '9') {
            return Characters.one(Characters.DIGITS);
        }
        if (c >= 'a' && c <= 'z') {
            return Characters.one(Characters.LOWER);
        }
        return c >= 'A' && c <= 'Z' ? Characters.one(Characters.UPPER) : null;
    }

    private static TextSource letterify(Arguments given, boolean withDigits) {
        boolean isUpper = given.count() == 2 && given.truth(1);
        TextSource letter = Characters.one(isUpper ? Characters.UPPER : Characters.LOWER);
        return Characters.filled(given.text(0), c -> c == '?' ? letter : withDigits ? digit(c) : null);
    }

    private static TextSource templatify(Arguments given) {
        String place = given.text(1);
        if (place.codePointCount(0, place.length()) != 1) {
            throw given.refused(1, "one character");
        }
        WordList options = WordList.of(given.arguments().subList(2, given.count()));
        int wanted = place.codePointAt(0);
        int longest = given.arguments().subList(2, given.count()).stream()
                .mapToInt(String::length)
                .max()
                .orElse(0);
        long places = given.text(0).codePoints().filter(c -> c == wanted).count();
        if (places * longest > MAX_LENGTH) {
            throw new RefusedExpression("'templatify' would make more than " + MAX_LENGTH + " characters");
        }
        return Characters.filled(given.text(0), c -> c == wanted ? options : null);
    }

    private static TextSource option(List<String> options, Function<String, TextSource> template) {
        if (options.stream().noneMatch(ExpressionParser::isExpression)) {
            return WordList.of(options);
        }
        return TextSource.oneOf(options.stream().map(template).toArray(TextSource[]::new));
    }

    /** As in Datafaker, the second number itself does not come, unless the two are the same. */
    private static TextSource between(Arguments given) {
        long least = given.integer(0);
        long end = given.integer(1);
        if (least > end) {
            throw given.refused(1, "a number of at least " + least);
        }
        long size = StrictMath.max(1, end - least);
        return TextSource.ranging(Long.toString(least), Long.toString(least + size - 1), (random, out) -> {
            long value = least + random.below(size);
            if (value < 0) {
                out.appendAscii('-');
            }
            out.appendNumber(StrictMath.abs(value), 1);
        });
    }

    private static TextSource digits(int count) {
        return Characters.of(Characters.DIGITS, count, count);
    }

    private static TextSource randomNumber(int digits) {
        long end = 1;
        for (int i = 0; i < digits; i++) {
            end *= 10;
        }
        return TextSource.ranging("0", Long.toString(end - 1), TextSource.number(0, end - 1, 1));
    }

    private static TextSource randomDouble(Arguments given) {
        int places = given.number(0, 0, 9);
        long least = given.integer(1);
        long most = given.integer(2);
        long limit = 1_000_000_000L;
        if (least < -limit || least > limit) {
            throw given.refused(1, "a whole number within a thousand million");
        }
        if (most < least || most > limit) {
            throw given.refused(2, "a whole number from " + least + " to " + limit);
        }
        return decimal(least, most, places);
    }

    private static TextSource price(Arguments given) {
        return price(given.number(0, 0, 1_000_000_000), given.number(1, 0, 1_000_000_000));
    }

    private static TextSource price(int least, int most) {
        if (most < least) {
            throw new RefusedExpression("'commerce.price' takes the lesser price first, not " + least + ", " + most);
        }
        return decimal(least, most, 2);
    }

    private static TextSource decimal(long least, long most, int places) {
        long unit = 1;
        for (int i = 0; i < places; i++) {
            unit *= 10;
        }
        long one = unit;
        long first = least * one;
        long size = (most - least) * one + 1;
        return TextSource.ranging(Long.toString(least), Long.toString(most), (random, out) -> {
            long value = first + random.below(size);
            if (value < 0) {
                out.appendAscii('-');
            }
            out.appendNumber(StrictMath.abs(value) / one, 1);
            if (places > 0) {
                out.appendAscii('.');
                out.appendDigits(StrictMath.abs(value) % one, places);
            }
        });
    }

    private static @Nullable TextSource characters(Arguments given) {
        return switch (given.count()) {
            case 0 -> Characters.of(Characters.LOWER, 255, 255);
            case 1 -> {
                int count = given.number(0, 1, MAX_LENGTH);
                yield Characters.of(Characters.LOWER, count, count);
            }
            case 2 -> {
                int least = given.number(0, 1, MAX_LENGTH);
                yield Characters.of(Characters.LOWER, least, given.number(1, least, MAX_LENGTH));
            }
            default -> null;
        };
    }

    private static TextSource repeated(TextSource word, int count) {
        List<TextSource> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                parts.add(TextSource.literal(" "));
            }
            parts.add(word);
        }
        return TextSource.sequence(parts.toArray(TextSource[]::new));
    }

    /** What was given to a function, read as what it takes. */
    private record Arguments(String function, List<String> arguments) {

        int count() {
            return arguments.size();
        }

        String text(int index) {
            String text = arguments.get(index);
            if (text.isEmpty() || text.length() > MAX_LENGTH) {
                throw refused(index, "a text of 1 to " + MAX_LENGTH + " characters");
            }
            return text;
        }

        boolean truth(int index) {
            String text = arguments.get(index).toLowerCase(Locale.ROOT);
            if (!TRUTHS.contains(text)) {
                throw refused(index, "true or false");
            }
            return text.equals("true");
        }

        long integer(int index) {
            String text = arguments.get(index).strip();
            if (!text.matches("-?[0-9]{1,18}")) {
                throw refused(index, "a whole number of at most 18 digits");
            }
            return Long.parseLong(text);
        }

        int number(int index, int least, int most) {
            long value = integer(index);
            if (value < least || value > most) {
                throw refused(index, "a whole number from " + least + " to " + most);
            }
            return (int) value;
        }

        RefusedExpression refused(int index, String wanted) {
            return new RefusedExpression("'" + function + "' takes " + wanted + " as argument " + (index + 1)
                    + ", not '" + ExpressionParser.excerpt(arguments.get(index)) + "'");
        }
    }
}
