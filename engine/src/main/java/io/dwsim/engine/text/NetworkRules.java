package io.dwsim.engine.text;

/** Rules about handles of the internet's registries, parts of addresses, devices and files. */
final class NetworkRules {

    private static final String LETTERS = Characters.UPPER;

    private NetworkRules() {}

    static void write(RuleBook book) {
        // a name as malware makes them, below a domain that can never be registered (RFC 2606)
        book.token(
                "dga",
                lexicon -> TextSource.sequence(Characters.of(Characters.LOWER, 8, 32), TextSource.literal(".example")));
        book.token("iana_id", lexicon -> TextSource.number(1, 8_888_888, 1));
        book.words("ipv4_network_class", lexicon -> WordList.of("a", "b", "c"));
        book.token("ipv4_public", lexicon -> publicAddress());
        book.token(
                "nic_handle",
                lexicon -> TextSource.sequence(
                        Characters.of(LETTERS, 2, 4),
                        Characters.of(Characters.NONZERO, 1, 5),
                        TextSource.literal("-FAKE")));
        book.token(
                "ripe_id",
                lexicon -> TextSource.sequence(
                        TextSource.literal("ORG-"),
                        Characters.of(LETTERS, 2, 4),
                        Characters.of(Characters.NONZERO, 1, 5),
                        TextSource.literal("-RIPE")));
        book.words(
                "uri_extension",
                lexicon -> WordList.of(".html", ".htm", ".php", ".jsp", ".asp", ".aspx", ".do", ".json"));
        book.words(
                "uri_page",
                lexicon -> WordList.of(
                        "index",
                        "home",
                        "search",
                        "main",
                        "post",
                        "homepage",
                        "category",
                        "register",
                        "login",
                        "faq",
                        "about",
                        "terms",
                        "privacy",
                        "author",
                        "contact",
                        "pricing"));
        TextSource device = TextSource.sequence(
                TextSource.literal("/dev/"), WordList.of("sd", "vd", "xvd"), Characters.one(Characters.LOWER));
        book.token("unix_device", lexicon -> device);
        book.token("unix_partition", lexicon -> TextSource.sequence(device, Characters.one(Characters.NONZERO)));
    }

    /** An address outside of the blocks that are kept for private, local and special use (RFC 6890). */
    private static TextSource publicAddress() {
        TextSource rest = TextSource.sequence(
                TextSource.literal("."),
                TextSource.number(0, 255, 1),
                TextSource.literal("."),
                TextSource.number(0, 255, 1),
                TextSource.literal("."),
                TextSource.number(1, 254, 1));
        return TextSource.sequence(
                TextSource.oneOf(
                        TextSource.number(1, 9, 1),
                        TextSource.number(11, 99, 1),
                        TextSource.number(101, 126, 3),
                        TextSource.number(128, 168, 3),
                        TextSource.number(173, 191, 3),
                        TextSource.number(204, 223, 3)),
                rest);
    }
}
