package io.dwsim.engine.text;

/** Rules about random letters, digits and numbers, with the arguments that Python Faker takes when it is given none. */
final class CodeRules {

    private CodeRules() {}

    static void write(RuleBook book) {
        book.token("bothify", lexicon -> Characters.mask("## ??", Characters.LETTERS));
        book.token("lexify", lexicon -> Characters.of(Characters.LETTERS, 4, 4));
        book.token("numerify", lexicon -> Characters.of(Characters.DIGITS, 3, 3));
        book.token("hexify", lexicon -> TextSource.hex(4));
        book.token("random_element", lexicon -> Characters.one("abc"));
        book.token("random_letters", lexicon -> Characters.of(Characters.LETTERS, 16, 16));
        book.token("random_digit_above_two", lexicon -> TextSource.number(2, 9, 1));
        book.token("random_digit_or_empty", lexicon -> orEmpty(Characters.DIGITS));
        book.token("random_digit_not_null_or_empty", lexicon -> orEmpty(Characters.NONZERO));
        book.token("randomize_nb_elements", lexicon -> TextSource.number(6, 14, 1));
        book.alias("random_int", "pyint");
        book.token("pyfloat", lexicon -> signed(6, 6));
        book.token("pydecimal", lexicon -> signed(12, 6));
        book.token("pystr", lexicon -> Characters.of(Characters.LETTERS, 20, 20));
        book.token(
                "pystr_format",
                lexicon -> TextSource.sequence(
                        Characters.mask("?#-###", Characters.LETTERS),
                        TextSource.number(0, 9_999, 1),
                        Characters.one(Characters.LETTERS)));
        book.token("upc_e", lexicon -> CheckDigit.upcE());
        book.token("sbn9", lexicon -> CheckDigit.sbn9());
        book.token(
                "doi",
                lexicon -> TextSource.sequence(
                        TextSource.literal("10."),
                        TextSource.number(10_000_000, 99_999_999, 8),
                        TextSource.literal("/"),
                        Characters.of(Characters.LOWER + Characters.DIGITS, 4, 8)));
    }

    /** A character, or in half of the cases none. */
    private static TextSource orEmpty(String alphabet) {
        TextSource one = Characters.one(alphabet);
        return (random, out) -> {
            if (random.below(2) == 0) {
                one.append(random, out);
            }
        };
    }

    /** A number of either sign, with 1 to as many digits before the point, and 1 to as many after it. */
    private static TextSource signed(int whole, int fraction) {
        TextSource digits = TextSource.sequence(
                Characters.one(Characters.NONZERO),
                Characters.of(Characters.DIGITS, 0, whole - 1),
                TextSource.literal("."),
                Characters.of(Characters.DIGITS, 0, fraction - 1),
                Characters.one(Characters.NONZERO));
        return (random, out) -> {
            if (random.below(2) == 0) {
                out.appendAscii('-');
            }
            digits.append(random, out);
        };
    }
}
