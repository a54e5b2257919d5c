package io.dwsim.engine.pattern;

import io.dwsim.engine.random.CellRandom;
import io.dwsim.engine.text.TextSource;
import io.dwsim.engine.text.Utf8Builder;

/**
 * The texts of at most some length that match a regular expression as a whole: at random here, each of them once by
 * {@link #ranked()}. Immutable; values depend on nothing but the pattern, the length and the random numbers or the index.
 *
 * <p>The syntax is what Java, Python, PCRE and PostgreSQL have in common:
 *
 * <ul>
 *   <li>characters, of any script; before ASCII punctuation and white space a backslash makes it a character; {@code \t \n
 *       \r \f \xHH \}{@code uHHHH} and <code>\x{H...}</code>
 *   <li>{@code .} and what a class or an upper-case escape leaves over, such as {@code [^a-z]} and {@code \D}: printable
 *       ASCII, from space to tilde, although a matcher would take more
 *   <li>{@code \d \w \s}, {@code [[:alpha:]]} and <code>\p{Alpha}</code>, and the like: their printable ASCII part;
 *       {@code \s} is the space
 *   <li>classes of characters, ranges and the above; groups, with or without a name; alternatives
 *   <li>{@code ? * +} and <code>{n} {n,} {n,m}</code>, also lazy
 *   <li>{@code ^ $ \A \z \Z}, which change nothing, at the start and the end
 *   <li>{@code (?i)} and {@code (?i:...)} for ASCII letters; {@code (?s)}
 * </ul>
 *
 * <p>Refused are back-references, look-around, word boundaries, possessive and atomic parts, conditions, recursion, classes
 * in classes, and characters no text can hold: NUL and half a surrogate pair.
 */
public final class PatternLanguage implements TextSource {

    private final Node node;
    private final RandomText text;
    private final int maxCodePoints;

    private PatternLanguage(Node node, int maxCodePoints) {
        this.node = node;
        this.maxCodePoints = maxCodePoints;
        text = RandomText.of(node);
    }

    /**
     * Reads a regular expression.
     *
     * @param maxCodePoints the greatest length of a text, at least 0
     * @throws PatternFault if it is not one, or no text that matches it is short enough
     */
    public static PatternLanguage compile(String regex, int maxCodePoints) {
        Node node = PatternParser.parse(regex);
        int shortest = node.minLength();
        if (shortest > maxCodePoints) {
            throw new PatternFault("the shortest text that matches has "
                    + (shortest == Integer.MAX_VALUE ? "more than 2147483646" : shortest) + " characters, but at most "
                    + maxCodePoints + " fit");
        }
        return new PatternLanguage(node, maxCodePoints);
    }

    /**
     * The same of texts that also have no more than so many bytes in UTF-8; of a language that has longer ones, those
     * that have no more even where every character is its longest.
     *
     * @throws PatternFault if no text is short enough
     */
    public PatternLanguage withinBytes(int maxBytes) {
        int each = node.mostBytesOfCharacter();
        long most = Math.min(node.mostBytes(), (long) maxCodePoints * each);
        if (most <= maxBytes) {
            return this;
        }
        if (node.minLength() > maxBytes / each) {
            throw new PatternFault("a text that is unique has at most " + maxBytes + " bytes, which is "
                    + maxBytes / each + " of its longest characters, but the shortest that matches has "
                    + node.minLength() + " characters");
        }
        return new PatternLanguage(node, Math.min(maxCodePoints, maxBytes / each));
    }

    /** Whether a finite number of texts would match if there were no greatest length. */
    public boolean isFinite() {
        return node.isFinite();
    }

    /**
     * Writes a random text: each character of a class, each alternative and each number of repetitions that leaves the rest
     * room is as likely as the other; where the pattern sets no limit, at most 10 repetitions more than it asks for.
     */
    @Override
    public void append(CellRandom random, Utf8Builder out) {
        text.append(random, out, maxCodePoints, new Repetitions());
    }

    /**
     * All the texts, numbered.
     *
     * @throws PatternFault if the pattern is too complex for that
     */
    public RankedLanguage ranked() {
        Dfa automaton = Dfa.of(node.within(maxCodePoints), maxCodePoints);
        return new RankedLanguage(new GraphCompiler(automaton).compile(maxCodePoints));
    }
}
