package io.dwsim.engine.text;

/** Rules about browsers and the systems they run on, put together as the browsers do it. */
final class AgentRules {

    private static final TextSource WINDOWS = WordList.of(
            "Windows NT 10.0", "Windows NT 10.0; Win64; x64", "Windows NT 11.0", "Windows NT 6.3", "Windows NT 6.1");

    private static final TextSource LINUX_PROCESSOR = WordList.of("x86_64", "i686");
    private static final TextSource MAC_PROCESSOR = WordList.of("Intel", "PPC", "U; Intel", "U; PPC");

    private AgentRules() {}

    static void write(RuleBook book) {
        TextSource linux = TextSource.sequence(TextSource.literal("X11; Linux "), LINUX_PROCESSOR);
        TextSource mac = sequence("Macintosh; Intel Mac OS X 10_", number(9, 15), "_", number(0, 8));
        TextSource android = sequence("Android ", number(8, 15), WordList.of("", ".0", ".1"));
        TextSource ios = sequence(
                WordList.of("iPhone; CPU iPhone OS ", "iPad; CPU iPad OS "),
                number(12, 18),
                "_",
                number(0, 7),
                " like Mac OS X");
        TextSource desktop = TextSource.oneOf(WINDOWS, mac, linux);
        book.words("windows_platform_token", lexicon -> WINDOWS);
        book.words("linux_platform_token", lexicon -> linux);
        book.words("linux_processor", lexicon -> LINUX_PROCESSOR);
        book.words("mac_platform_token", lexicon -> mac);
        book.words("mac_processor", lexicon -> MAC_PROCESSOR);
        book.words("android_platform_token", lexicon -> android);
        book.words("ios_platform_token", lexicon -> ios);
        TextSource version = sequence(number(90, 139), ".0.", number(4_000, 7_399), ".", number(0, 199));
        book.words("chrome", lexicon -> chrome(desktop, android, version));
        book.words("firefox", lexicon -> firefox(desktop));
        book.words("safari", lexicon -> safari(mac, ios));
        book.words("opera", lexicon -> opera(desktop, version));
        book.words(
                "internet_explorer",
                lexicon -> sequence(
                        "Mozilla/5.0 (compatible; MSIE ",
                        number(7, 10),
                        ".0; Windows NT ",
                        WordList.of("5.1", "5.2", "6.0", "6.1", "6.2"),
                        "; Trident/",
                        number(3, 6),
                        ".",
                        number(0, 1),
                        ")"));
    }

    private static TextSource chrome(TextSource desktop, TextSource android, TextSource version) {
        String engine = ") AppleWebKit/537.36 (KHTML, like Gecko) Chrome/";
        return TextSource.oneOf(
                sequence("Mozilla/5.0 (", desktop, engine, version, " Safari/537.36"),
                sequence("Mozilla/5.0 (Linux; ", android, engine, version, " Mobile Safari/537.36"));
    }

    /** A browser gives its version twice, so there is one source for each. */
    private static TextSource firefox(TextSource desktop) {
        TextSource[] versions = new TextSource[50];
        for (int i = 0; i < versions.length; i++) {
            String version = 90 + i + ".";
            String rest = "0) Gecko/20100101 Firefox/" + version;
            versions[i] = sequence("Mozilla/5.0 (", desktop, "; rv:" + version + rest, number(0, 20));
        }
        return TextSource.oneOf(versions);
    }

    private static TextSource safari(TextSource mac, TextSource ios) {
        TextSource build = sequence(number(600, 619), ".", number(1, 9), ".", number(1, 40));
        TextSource version = sequence(number(12, 18), ".", number(0, 7));
        String engine = ") AppleWebKit/605.1.15 (KHTML, like Gecko) Version/";
        return TextSource.oneOf(
                sequence("Mozilla/5.0 (", mac, engine, version, " Safari/", build),
                sequence("Mozilla/5.0 (", ios, engine, version, " Mobile/15E148 Safari/", build));
    }

    private static TextSource opera(TextSource desktop, TextSource version) {
        return sequence(
                "Mozilla/5.0 (",
                desktop,
                ") AppleWebKit/537.36 (KHTML, like Gecko) Chrome/",
                version,
                " Safari/537.36 OPR/",
                number(76, 119),
                ".0.",
                number(4_000, 5_499),
                ".",
                number(0, 199));
    }

    private static TextSource number(int least, int greatest) {
        return TextSource.number(least, greatest, 1);
    }

    /** Strings and sources, one after another. */
    private static TextSource sequence(Object... parts) {
        TextSource[] sources = new TextSource[parts.length];
        for (int i = 0; i < parts.length; i++) {
            sources[i] = parts[i] instanceof TextSource source ? source : TextSource.literal((String) parts[i]);
        }
        return TextSource.sequence(sources);
    }
}
