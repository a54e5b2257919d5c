package io.dwsim.engine.text;

import java.util.ArrayList;
import java.util.List;
import net.datafaker.providers.base.Finance;

/** Rules about companies, work, goods and money. */
final class BusinessRules {

    private BusinessRules() {}

    static void write(RuleBook book) {
        book.entry("company", "company.name").alias("company", "company_name");
        book.entry("company_suffix", "company.suffix");
        book.words("catch_phrase", lexicon -> joined(lexicon, "company.buzzwords"));
        book.words("bs", lexicon -> joined(lexicon, "company.bs"));
        book.entry("industry", "company.industry");
        book.entry("profession", "company.profession");
        book.entry("job", "job.title").alias("job", "job_title", "job_male", "job_female");
        book.entry("university", "university.name");
        book.entry("department", "commerce.department");
        book.entry("material", "commerce.product_name.material");
        book.entry("product", "commerce.product_name.product");
        book.words(
                "product_name",
                lexicon -> TextSource.sequence(
                        lexicon.entry("commerce.product_name.adjective"),
                        TextSource.literal(" "),
                        lexicon.entry("commerce.product_name.material"),
                        TextSource.literal(" "),
                        lexicon.entry("commerce.product_name.product")));
        book.entry("subscription_plan", "subscription.plans");
        book.entry("payment_method", "subscription.payment_methods");
        book.entry("book_title", "book.title");
        book.entry("book_genre", "book.genre");
        book.entry("stock_symbol", "stock.symbol_nyse");
        book.entry("currency_code", "currency.code");
        book.entry("currency_name", "currency.name");
        book.entry("currency_symbol", "currency.symbol");
        book.words(
                "cryptocurrency_code",
                lexicon -> WordList.of(
                        "BTC", "ETH", "XRP", "BCH", "LTC", "XLM", "NEO", "XMR", "DASH", "ETC", "QTUM", "ZEC", "DOGE",
                        "WAVES"));
        book.words(
                "cryptocurrency_name",
                lexicon -> WordList.of(
                        "Bitcoin",
                        "Ethereum",
                        "Ripple",
                        "Bitcoin Cash",
                        "Litecoin",
                        "Stellar",
                        "NEO",
                        "Monero",
                        "Dash",
                        "Ethereum Classic",
                        "Qtum",
                        "Zcash",
                        "Dogecoin",
                        "Waves"));
        book.words(
                "credit_card_provider",
                lexicon -> WordList.of(
                        "VISA 16 digit",
                        "VISA 13 digit",
                        "VISA 19 digit",
                        "Mastercard",
                        "American Express",
                        "Discover",
                        "Diners Club / Carte Blanche",
                        "JCB 15 digit",
                        "JCB 16 digit",
                        "Maestro"));
        book.token("iban", BusinessRules::iban);
        book.token(
                        "swift",
                        lexicon -> TextSource.sequence(
                                new Mask("????"),
                                WordList.of(
                                        "US", "GB", "DE", "FR", "ES", "IT", "NL", "CH", "AT", "SE", "PL", "JP", "BR",
                                        "CA"),
                                new Mask("??")))
                .alias("swift", "swift8", "bic");
        book.token(
                "license_plate",
                lexicon -> lexicon.call(faker -> faker.vehicle().licensePlate()));
        book.entry("car_make", "vehicle.manufacture");
    }

    /** One word of each of several lists, as in "Adaptive empowering access". */
    private static TextSource joined(Lexicon lexicon, String key) {
        List<TextSource> parts = new ArrayList<>();
        if (lexicon.fetch(key) instanceof List<?> lists) {
            for (Object words : lists) {
                if (!parts.isEmpty()) {
                    parts.add(TextSource.literal(" "));
                }
                parts.add(WordList.of(
                        ((List<?>) words).stream().map(String::valueOf).toList()));
            }
        }
        return TextSource.sequence(parts.toArray(TextSource[]::new));
    }

    /** An account number with valid check digits, of the locale's country if it has such numbers, else of any. */
    private static TextSource iban(Lexicon lexicon) {
        List<String> all = Finance.ibanSupportedCountries().stream().sorted().toList();
        String own = lexicon.locale().getCountry();
        List<String> countries = all.contains(own) ? List.of(own) : all;
        List<TextSource> sources = new ArrayList<>();
        for (String country : countries) {
            sources.add(lexicon.call(faker -> faker.finance().iban(country)));
        }
        return TextSource.oneOf(sources.toArray(TextSource[]::new));
    }
}
