package io.dwsim.engine.text;

import io.dwsim.engine.text.FakerText.UniqueForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Rules about the internet and files. Hosts are under domains that are reserved for examples (RFC 2606). */
final class InternetRules {

    private static final String PASSWORD_LETTERS =
            "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789!#$%&*+-=?@_";

    private InternetRules() {}

    static void write(RuleBook book) {
        book.rule("email", InternetRules::email)
                .alias("email", "safe_email", "ascii_email", "ascii_safe_email", "free_email", "ascii_free_email");
        book.alias("email", "company_email", "ascii_company_email", "mail", "email_address");
        book.rule("user_name", InternetRules::userName).alias("user_name", "username");
        book.token("domain_word", lexicon -> Handles.of(lexicon).last()).alias("domain_word", "hostname_word");
        book.token("domain_name", InternetRules::host).alias("domain_name", "hostname", "safe_domain_name");
        book.token("free_email_domain", lexicon -> domain()).alias("free_email_domain", "ascii_domain", "email_domain");
        book.words("tld", lexicon -> WordList.of("com", "org", "net", "info", "biz"));
        book.token("url", lexicon -> url(lexicon, "/")).alias("url", "website");
        book.token("uri", lexicon -> TextSource.sequence(url(lexicon, "/"), path()));
        book.token("uri_path", lexicon -> path());
        book.token(
                "image_url",
                lexicon -> TextSource.sequence(
                        url(lexicon, "/images/"), TextSource.hex(8), WordList.of(".jpg", ".png", ".webp")));
        book.token("slug", lexicon -> {
            TextSource word = lexicon.entry("lorem.words");
            TextSource hyphen = TextSource.literal("-");
            return TextSource.sequence(word, hyphen, word, hyphen, word);
        });
        book.token("ipv4", lexicon -> ipv4(TextSource.number(1, 223, 1), 3));
        book.token("ipv4_private", lexicon -> ipv4(TextSource.literal("10"), 3));
        book.token("ipv6", lexicon -> repeated(TextSource.hex(4), ":", 8));
        // the 02 says that no manufacturer has assigned the address
        book.token(
                "mac_address",
                lexicon -> TextSource.sequence(TextSource.literal("02:"), repeated(TextSource.hex(2), ":", 5)));
        book.words("user_agent", InternetRules::userAgent);
        book.words("http_method", lexicon -> WordList.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"));
        book.words(
                "http_status_code",
                lexicon -> WordList.of(
                        "200", "201", "202", "204", "301", "302", "304", "400", "401", "403", "404", "409", "422",
                        "429", "500", "502", "503", "504"));
        book.token("port_number", lexicon -> TextSource.number(1, 65_535, 1));
        book.token("password", lexicon -> (random, out) -> {
            for (int i = 0; i < 12; i++) {
                out.appendAscii(PASSWORD_LETTERS.charAt(random.below(PASSWORD_LETTERS.length())));
            }
        });
        book.entry("file_extension", "file.extension");
        book.entry("mime_type", "file.mime_type");
        book.token("file_name", InternetRules::fileName);
        book.token(
                "file_path",
                lexicon -> TextSource.sequence(
                        TextSource.literal("/"),
                        lexicon.entry("lorem.words"),
                        TextSource.literal("/"),
                        fileName(lexicon)));
    }

    private static FakerText email(Lexicon lexicon) {
        Handles handles = Handles.of(lexicon);
        TextSource text = TextSource.sequence(handles.person(), TextSource.literal("@"), domain());
        return new FakerText(text, new UniqueForm.EmailAddress(handles.dotted()));
    }

    private static FakerText userName(Lexicon lexicon) {
        Handles handles = Handles.of(lexicon);
        return new FakerText(handles.person(), new UniqueForm.Suffixed(handles.dotted(), '.'));
    }

    static TextSource domain() {
        return WordList.of("example.com", "example.org", "example.net");
    }

    private static TextSource host(Lexicon lexicon) {
        return TextSource.sequence(Handles.of(lexicon).last(), TextSource.literal("."), domain());
    }

    private static TextSource url(Lexicon lexicon, String end) {
        return TextSource.sequence(
                WordList.of("https://", "https://www.", "http://"), host(lexicon), TextSource.literal(end));
    }

    private static TextSource path() {
        TextSource segment = WordList.of(
                "app",
                "main",
                "wp-content",
                "search",
                "category",
                "tag",
                "categories",
                "tags",
                "blog",
                "posts",
                "list",
                "explore");
        return repeated(segment, "/", 2);
    }

    private static TextSource fileName(Lexicon lexicon) {
        return TextSource.sequence(
                lexicon.entry("lorem.words"), TextSource.literal("."), lexicon.entry("file.extension"));
    }

    private static TextSource ipv4(TextSource first, int others) {
        TextSource octet = TextSource.number(0, 255, 1);
        return TextSource.sequence(first, TextSource.literal("."), repeated(octet, ".", others));
    }

    private static TextSource repeated(TextSource part, String separator, int times) {
        TextSource between = TextSource.literal(separator);
        return (random, out) -> {
            for (int i = 0; i < times; i++) {
                if (i > 0) {
                    between.append(random, out);
                }
                part.append(random, out);
            }
        };
    }

    /** All browsers of Datafaker's data, in the order of its file. */
    private static TextSource userAgent(Lexicon lexicon) {
        List<String> agents = new ArrayList<>();
        if (lexicon.fetch("internet.user_agent") instanceof Map<?, ?> browsers) {
            for (Object strings : browsers.values()) {
                ((List<?>) strings).forEach(agent -> agents.add(String.valueOf(agent)));
            }
        }
        return WordList.of(agents);
    }
}
