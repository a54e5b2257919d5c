package io.dwsim.engine.text;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Rules about bank accounts, cards and prices. */
final class BankRules {

    /** How the part of an account number that follows its check digits looks (ISO 13616); {@code &} is a letter. */
    private static final Map<String, String> BBAN = Map.ofEntries(
            Map.entry("AT", "################"),
            Map.entry("BE", "############"),
            Map.entry("BR", "#######################C#"),
            Map.entry("CH", "#################"),
            Map.entry("CZ", "####################"),
            Map.entry("DE", "##################"),
            Map.entry("DK", "##############"),
            Map.entry("ES", "####################"),
            Map.entry("FI", "##############"),
            Map.entry("FR", "#######################"),
            Map.entry("GB", "&&&&##############"),
            Map.entry("IT", "&######################"),
            Map.entry("NL", "&&&&##########"),
            Map.entry("NO", "###########"),
            Map.entry("PL", "########################"),
            Map.entry("PT", "#####################"),
            Map.entry("SE", "####################"),
            Map.entry("TR", "######################"));

    private static final String OTHER_BBAN = "&&&&##############";
    private static final Set<String> COMMA_FIRST =
            Set.of("en", "ja", "zh", "ko", "he", "th", "hi", "ms", "ta", "te", "bn", "ar", "fa", "ur", "ka", "kk");

    private static final Map<String, String> CURRENCY_SIGNS = Map.ofEntries(
            Map.entry("GB", "£"),
            Map.entry("BR", "R$ "),
            Map.entry("JP", "¥"),
            Map.entry("CN", "¥"),
            Map.entry("IN", "₹"),
            Map.entry("CH", "CHF "),
            Map.entry("TR", "₺"),
            Map.entry("RU", "₽"),
            Map.entry("UA", "₴"),
            Map.entry("KR", "₩"),
            Map.entry("IL", "₪"),
            Map.entry("PL", "zł "),
            Map.entry("CZ", "Kč "),
            Map.entry("SE", "kr "),
            Map.entry("NO", "kr "),
            Map.entry("DK", "kr "));

    private static final Set<String> EURO = Set.of(
            "AT", "BE", "BG", "CY", "DE", "EE", "ES", "FI", "FR", "GR", "HR", "IE", "IT", "LT", "LU", "LV", "MT", "NL",
            "PT", "SI", "SK");

    private BankRules() {}

    static void write(RuleBook book) {
        book.token("aba", lexicon -> CheckDigit.routingNumber());
        book.token("bban", lexicon -> bban(HomeCountry.of(lexicon.locale())));
        book.token("bank_country", lexicon -> TextSource.literal(HomeCountry.of(lexicon.locale())));
        book.token(
                "swift11",
                lexicon -> TextSource.sequence(
                        Characters.of(Characters.UPPER, 4, 4),
                        TextSource.literal(HomeCountry.of(lexicon.locale())),
                        Characters.of(Characters.UPPER, 2, 2),
                        Characters.of(Characters.UPPER + Characters.DIGITS, 3, 3)));
        book.words("bank", BankRules::bank).alias("bank", "bank_name");
        book.words("credit_card_full", BankRules::creditCard);
        book.words("pricetag", lexicon -> price(lexicon.locale()));
    }

    /** A bank that does not exist: a family name and what banks call themselves. */
    private static TextSource bank(Lexicon lexicon) {
        return TextSource.sequence(
                lexicon.entry("name.last_name"),
                WordList.of(" Bank", " Savings Bank", " Trust", " Bank & Trust", " Credit Union", " National Bank"));
    }

    private static TextSource bban(String country) {
        TextSource digit = Characters.one(Characters.DIGITS);
        TextSource letter = Characters.one(Characters.UPPER);
        return Characters.filled(
                BBAN.getOrDefault(country, OTHER_BBAN), c -> c == '#' ? digit : c == '&' || c == 'C' ? letter : null);
    }

    /** Provider, holder, number with expiry, and security code, on a line each, as Python Faker writes them. */
    private static TextSource creditCard(Lexicon lexicon) {
        TextSource line = TextSource.literal("\n");
        TextSource holder = lexicon.entry("name.name");
        TextSource expiry =
                TextSource.sequence(TextSource.number(1, 12, 2), TextSource.literal("/"), TextSource.number(26, 35, 2));
        return TextSource.oneOf(
                card("Visa", CheckDigit.luhn("4", 16), holder, expiry, line),
                card("Mastercard", CheckDigit.luhn("51", 16), holder, expiry, line),
                card("American Express", CheckDigit.luhn("37", 15), holder, expiry, line),
                card("Discover", CheckDigit.luhn("6011", 16), holder, expiry, line));
    }

    private static TextSource card(
            String provider, TextSource number, TextSource holder, TextSource expiry, TextSource line) {
        return TextSource.sequence(
                TextSource.literal(provider),
                line,
                holder,
                line,
                number,
                TextSource.literal(" "),
                expiry,
                TextSource.literal("\nCVC: "),
                TextSource.number(0, 999, 3),
                line);
    }

    /** A price with the sign of the locale's money, and with its point or comma. */
    private static TextSource price(Locale locale) {
        String country = HomeCountry.of(locale);
        String sign = CURRENCY_SIGNS.getOrDefault(country, EURO.contains(country) ? "€" : "$");
        boolean isPoint = COMMA_FIRST.contains(locale.getLanguage()) || country.equals("CH");
        TextSource hundredths =
                TextSource.sequence(TextSource.literal(isPoint ? "." : ","), TextSource.number(0, 99, 2));
        TextSource thousands = TextSource.literal(isPoint ? "," : ".");
        TextSource three = TextSource.number(0, 999, 3);
        TextSource whole = TextSource.oneOf(
                TextSource.number(1, 99, 1),
                TextSource.number(100, 999, 3),
                TextSource.sequence(TextSource.number(1, 99, 1), thousands, three));
        return TextSource.sequence(TextSource.literal(sign), whole, hundredths);
    }
}
