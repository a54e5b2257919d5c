package io.dwsim.gateway.run.web;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The preference {@code wait} of RFC 7240: how many seconds a client would rather wait than ask again. */
final class WaitPreference {

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final String QUOTED = "\"(?:[^\"\\\\]|\\\\.)*\"";
    /** One preference: its name, its value if it has one, and its parameters, up to the next comma. */
    private static final Pattern PREFERENCE = Pattern.compile("[ \\t,]*(" + TOKEN + ")(?:[ \\t]*=[ \\t]*(" + TOKEN + "|"
            + QUOTED + ")?)?((?:[^,\"]|" + QUOTED + ")*)(?:,|$)");

    /** More digits than any wait has. */
    private static final int MOST_DIGITS = 9;

    private WaitPreference() {}

    /**
     * The wait asked for in the values of all {@code Prefer} headers of a request. Of several the first counts; one that
     * cannot be understood is as if it were not there.
     */
    static Optional<Duration> in(List<String> prefer) {
        for (String header : prefer) {
            Matcher preference = PREFERENCE.matcher(header);
            while (preference.lookingAt()) {
                if (preference.group(1).equalsIgnoreCase("wait")) {
                    return seconds(preference.group(2), preference.group(3));
                }
                preference.region(preference.end(), header.length());
            }
        }
        return Optional.empty();
    }

    private static Optional<Duration> seconds(@Nullable String value, String rest) {
        if (value == null || !(rest.isBlank() || rest.stripLeading().startsWith(";"))) {
            return Optional.empty();
        }
        String digits = value.startsWith("\"") ? value.substring(1, value.length() - 1) : value;
        if (!digits.matches("[0-9]+")) {
            return Optional.empty();
        }
        String significant = digits.replaceFirst("^0+(?=.)", "");
        return Optional.of(
                significant.length() > MOST_DIGITS
                        ? Duration.ofSeconds(Integer.MAX_VALUE)
                        : Duration.ofSeconds(Integer.parseInt(significant)));
    }
}
