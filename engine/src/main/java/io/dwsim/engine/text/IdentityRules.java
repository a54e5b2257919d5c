package io.dwsim.engine.text;

/** Rules about papers and numbers that stand for a person or a firm, none of which any authority has given out. */
final class IdentityRules {

    private IdentityRules() {}

    static void write(RuleBook book) {
        // the first two digits are among those that the tax office has never used
        book.token(
                "ein",
                lexicon -> TextSource.sequence(
                        WordList.of(
                                "00", "07", "08", "09", "17", "18", "19", "28", "29", "49", "69", "70", "78", "79",
                                "89", "96", "97"),
                        new Mask("-#######")));
        // groups 66 to 69 are left out of the range in use
        book.token(
                "itin",
                lexicon -> TextSource.sequence(new Mask("9##-"), TextSource.number(66, 69, 2), new Mask("-####")));
        book.token(
                "invalid_ssn",
                lexicon -> TextSource.oneOf(
                        TextSource.sequence(WordList.of("000", "666"), new Mask("-##-####")),
                        new Mask("###-00-####"),
                        new Mask("###-##-0000")));
        book.token(
                "passport_number",
                lexicon -> TextSource.oneOf(
                        new Mask("Ø########"),
                        TextSource.sequence(Characters.one("ACXYZ"), Characters.of(Characters.DIGITS, 8, 8))));
        book.words("passport_gender", lexicon -> WordList.of("F", "M", "X"));
        book.alias("date_of_birth", "passport_dob");
        book.words(
                "passport_owner",
                lexicon -> TextSource.sequence(
                        lexicon.entry("name.first_name"), TextSource.literal(" "), lexicon.entry("name.last_name")));
    }
}
