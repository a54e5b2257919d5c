package io.dwsim.engine.text;

import io.dwsim.engine.text.FakerText.UniqueForm;

/** Rules about identifiers, codes with check digits and single characters. */
final class NumberRules {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private NumberRules() {}

    static void write(RuleBook book) {
        TextSource uuid = (random, out) ->
                RandomUuid.append(RandomUuid.high(random.nextLong()), RandomUuid.low(random.nextLong()), out);
        book.rule("uuid4", lexicon -> new FakerText(uuid, new UniqueForm.RandomUuid()))
                .alias("uuid4", "uuid");
        book.token("md5", lexicon -> TextSource.hex(32));
        book.token("sha1", lexicon -> TextSource.hex(40));
        book.token("sha256", lexicon -> TextSource.hex(64));
        book.token("ean13", lexicon -> CheckDigit.ean("", 13))
                .alias("ean13", "ean", "localized_ean", "localized_ean13", "barcode");
        book.token("ean8", lexicon -> CheckDigit.ean("", 8)).alias("ean8", "localized_ean8");
        book.token("upc_a", lexicon -> CheckDigit.ean("", 12));
        book.token("isbn13", lexicon -> CheckDigit.ean("978", 13));
        book.token("isbn10", lexicon -> CheckDigit.isbn10());
        book.token(
                "credit_card_number",
                lexicon -> TextSource.oneOf(
                        CheckDigit.luhn("4", 16),
                        CheckDigit.luhn("51", 16),
                        CheckDigit.luhn("55", 16),
                        CheckDigit.luhn("37", 15),
                        CheckDigit.luhn("6011", 16)));
        book.token("imei", lexicon -> CheckDigit.luhn("35", 15));
        book.token(
                "credit_card_expire",
                lexicon -> TextSource.sequence(
                        TextSource.number(1, 12, 2), TextSource.literal("/"), TextSource.number(26, 35, 2)));
        book.token("credit_card_security_code", lexicon -> TextSource.number(0, 999, 3));
        book.token("vin", lexicon -> CheckDigit.vin());
        book.token("random_letter", lexicon -> letter(0, 52));
        book.token("random_lowercase_letter", lexicon -> letter(0, 26));
        book.token("random_uppercase_letter", lexicon -> letter(26, 52));
        book.token("random_digit", lexicon -> TextSource.number(0, 9, 1));
        book.token("random_digit_not_null", lexicon -> TextSource.number(1, 9, 1));
        book.token("random_int", lexicon -> TextSource.number(0, 9_999, 1)).alias("random_int", "random_number");
        book.token("boolean", lexicon -> WordList.of("true", "false")).alias("boolean", "pybool");
    }

    private static TextSource letter(int from, int to) {
        return (random, out) -> out.appendAscii(LETTERS.charAt(from + random.below(to - from)));
    }
}
