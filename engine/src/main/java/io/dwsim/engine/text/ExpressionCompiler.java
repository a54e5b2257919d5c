package io.dwsim.engine.text;

import io.dwsim.engine.text.ExpressionParser.Part;
import io.dwsim.engine.text.FakerText.UniqueForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns Datafaker's value-provider expressions into sources. Nothing of what the user wrote reaches Datafaker, whose own
 * resolver calls methods by reflection: a name is looked up in a list of ours, and only data is asked for.
 */
final class ExpressionCompiler implements EntryCompiler.Beyond {

    private static final int MAX_EXPRESSION = 4_000;
    private static final int MAX_CALLS = 100;
    private static final int MAX_DEPTH = 6;
    private static final int MAX_BYTES = 4 * ExpressionFunctions.MAX_LENGTH;
    private static final int NEAREST = 3;
    private static final int LONGEST_NAME = 80;

    private static final String CLOCK =
            "it counts from now, and a generated value never depends on the clock; near are the rules date and date_time "
                    + "with date_start and date_end";

    /** Providers that nothing stands for, with the reason. */
    private static final Map<String, String> REFUSED = Map.ofEntries(
            Map.entry("date", CLOCK),
            Map.entry("dateandtime", CLOCK),
            Map.entry("timeanddate", CLOCK),
            Map.entry("time", CLOCK),
            Map.entry("duration", CLOCK),
            Map.entry("image", "it gives a picture; near is the rule image_url"),
            Map.entry("csv", "it gives a whole document, not the value of a column"),
            Map.entry("json", "it gives a whole document, not the value of a column"),
            Map.entry("xml", "it gives a whole document, not the value of a column"),
            Map.entry("yaml", "it gives a whole document, not the value of a column"),
            Map.entry("expression", "an expression cannot run another one; write '#{...}' itself"),
            Map.entry("fakevalues", "it reads files"),
            Map.entry("fakevaluesservice", "it belongs to Datafaker's machinery"),
            Map.entry("getclass", "it belongs to Datafaker's machinery"),
            Map.entry("class", "it belongs to Datafaker's machinery"),
            Map.entry("faker", "it belongs to Datafaker's machinery"));

    private final Lexicon lexicon;
    private final Lexicon english;
    private final ExpressionFunctions functions;
    private int calls;
    private int depth;

    ExpressionCompiler(Lexicon lexicon, RegexText regexText) {
        this.lexicon = lexicon;
        this.english = lexicon.locale().equals(Locale.ENGLISH) ? lexicon : new Lexicon(Locale.ENGLISH);
        this.functions = new ExpressionFunctions(regexText);
    }

    /** The texts of an expression; a text longer than 10,000 characters is cut. */
    FakerText compile(String expression) {
        if (expression.length() > MAX_EXPRESSION) {
            throw new RefusedExpression(
                    "an expression has at most " + MAX_EXPRESSION + " characters, not " + expression.length());
        }
        TextSource text = template(expression);
        char separator = expression.indexOf(' ') < 0 ? '-' : ' ';
        return new FakerText(text, new UniqueForm.Suffixed(text, separator));
    }

    private TextSource template(String text) {
        List<TextSource> parts = new ArrayList<>();
        for (Part part : ExpressionParser.parse(text)) {
            parts.add(
                    part instanceof Part.Call call
                            ? call(call.name(), call.arguments(), "")
                            : TextSource.literal(((Part.Plain) part).text()));
        }
        if (parts.size() > 1) {
            return bounded(parts.toArray(TextSource[]::new));
        }
        List<String> ends = parts.get(0).ends();
        TextSource only = bounded(parts.get(0));
        return ends.isEmpty() ? only : TextSource.ranging(ends.get(0), ends.get(1), only);
    }

    private static TextSource bounded(TextSource... parts) {
        return (random, out) -> {
            int start = out.length();
            for (TextSource part : parts) {
                part.append(random, out);
                int whole = out.length();
                out.cut(start, ExpressionFunctions.MAX_LENGTH, MAX_BYTES);
                if (out.length() < whole) {
                    return;
                }
            }
        };
    }

    /**
     * The source of one call.
     *
     * @param section where a name without a dot belongs when it stands in an entry of the data; empty elsewhere
     */
    private TextSource call(String name, List<String> arguments, String section) {
        if (section.isEmpty()) {
            calls++;
        }
        if (calls > MAX_CALLS || depth >= MAX_DEPTH) {
            throw new RefusedExpression("an expression has at most " + MAX_CALLS + " calls, and calls in calls only "
                    + MAX_DEPTH + " deep");
        }
        depth++;
        try {
            String plain = DatafakerNames.plain(name);
            TextSource source = function(plain, arguments);
            if (source == null && arguments.isEmpty()) {
                source = noArguments(plain);
                if (source == null && !section.isEmpty()) {
                    source = noArguments(section + '.' + plain);
                }
            }
            if (source == null) {
                throw unknown(name, plain, arguments);
            }
            return source;
        } finally {
            depth--;
        }
    }

    private @Nullable TextSource function(String plain, List<String> arguments) {
        try {
            return functions.compile(plain, arguments, lexicon, this::template);
        } catch (RefusedExpression e) {
            throw e;
        } catch (IllegalArgumentException e) {
            // what the regular expression's compiler has to say
            throw new RefusedExpression("'" + plain + "': " + e.getMessage());
        }
    }

    private @Nullable TextSource noArguments(String plain) {
        String rule = DatafakerNames.rule(plain);
        if (rule != null) {
            return Vocabulary.resolve(rule, lexicon).text();
        }
        String template = DatafakerNames.template(plain);
        if (template != null) {
            return template(template);
        }
        List<TextSource> sources = new ArrayList<>();
        for (String key : DatafakerNames.keys(plain)) {
            TextSource entry = entry(key, lexicon);
            if (entry == null && lexicon != english) {
                entry = entry(key, english);
            }
            if (entry == null) {
                return null;
            }
            sources.add(entry);
        }
        return sources.isEmpty()
                ? null
                : sources.size() == 1 ? sources.get(0) : TextSource.oneOf(sources.toArray(TextSource[]::new));
    }

    private @Nullable TextSource entry(String key, Lexicon words) {
        EntryCompiler entries = new EntryCompiler(words, this);
        return entries.isBlank(key) ? null : entries.compile(key);
    }

    @Override
    public @Nullable TextSource reference(String inner, String section) {
        try {
            List<Part> parts = ExpressionParser.parse("#{" + inner + "}");
            return parts.size() == 1 && parts.get(0) instanceof Part.Call call
                    ? call(call.name(), call.arguments(), section)
                    : null;
        } catch (RefusedExpression e) {
            // then the entry cannot be had, and the name the user gave is what to speak of
            return null;
        }
    }

    private RefusedExpression unknown(String name, String plain, List<String> arguments) {
        String shown = "'#{" + ExpressionParser.excerpt(name) + "}'";
        int dot = plain.indexOf('.');
        String why = REFUSED.get(dot < 0 ? plain : plain.substring(0, dot));
        if (why != null) {
            return new RefusedExpression(shown + " is refused: " + why);
        }
        if (!arguments.isEmpty() && isKnown(plain)) {
            return new RefusedExpression(shown + " does not take " + arguments.size()
                    + (arguments.size() == 1 ? " argument" : " arguments"));
        }
        String wanted = plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
        String reason = arguments.isEmpty() && DatafakerNames.keys(plain).isEmpty()
                ? " is not known"
                : " cannot be had: its texts need more than lists of words";
        return new RefusedExpression(
                shown + reason + "; near are " + String.join(", ", DatafakerNames.nearest(wanted, NEAREST)));
    }

    private static boolean isKnown(String plain) {
        return DatafakerNames.rule(plain) != null
                || !DatafakerNames.keys(plain).isEmpty()
                || ExpressionFunctions.NAMES.stream().map(DatafakerNames::plain).anyMatch(plain::equals);
    }
}
