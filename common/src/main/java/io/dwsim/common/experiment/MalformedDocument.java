package io.dwsim.common.experiment;

import io.dwsim.common.failure.StorableText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** Where a parser gave up and why, in words for the author of the document instead of a programmer. */
final class MalformedDocument {

    private static final int LONGEST_REASON = 300;

    /** The place of the problem itself; the exception's own location is that of the token before it. */
    private static final Pattern YAML_PLACE =
            Pattern.compile("^ in reader, line (\\d+), column (\\d+):", Pattern.MULTILINE);

    /** What parsers add for programmers: settings, classes, exceptions. */
    private static final Pattern INTERNALS = Pattern.compile(
            ", from `[^`]*`|: enable `[^`]*` to allow|: expected close marker for .*|: \\(java\\.[\\w.]+\\).*");

    private MalformedDocument() {}

    /** {@code " at line 1, column 2: reason"}, without the place where there is none. */
    static String of(JacksonException e) {
        String original = e.getOriginalMessage();
        String reason = INTERNALS.matcher(withoutSnippets(original)).replaceAll("");
        Matcher yamlPlace = YAML_PLACE.matcher(original);
        String place = place(e.getLocation());
        while (yamlPlace.find()) {
            place = " at line " + yamlPlace.group(1) + ", column " + yamlPlace.group(2);
        }
        return place + ": " + StorableText.of(reason, LONGEST_REASON);
    }

    static String at(TokenStreamLocation location, String reason) {
        return place(location) + ": " + StorableText.of(reason, LONGEST_REASON);
    }

    private static String place(@Nullable TokenStreamLocation location) {
        return location == null || location.getLineNr() < 1
                ? ""
                : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    /** Indented lines quote the document. */
    private static String withoutSnippets(String message) {
        return message.lines()
                .filter(line -> !line.isBlank() && !line.startsWith(" "))
                .collect(Collectors.joining(": "));
    }
}
