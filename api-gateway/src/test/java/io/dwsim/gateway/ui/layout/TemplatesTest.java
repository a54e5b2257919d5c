package io.dwsim.gateway.ui.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What no template and no script may do, since one of them would be enough. */
class TemplatesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");

    private static final List<String> NOT_IN_TEMPLATES = List.of(
            "th:utext",
            "\\[\\(",
            "__\\$",
            "<script(?![^>]*(th:src|type=\"importmap\"))",
            "\\sstyle=",
            "\\son[a-z]+=",
            "javascript:",
            "(href|src|action)=\"https?:");

    private static final List<String> NOT_IN_SCRIPTS = List.of(
            "innerHTML",
            "insertAdjacentHTML",
            "document\\.write",
            "\\beval\\(",
            "new Function",
            "https?://(?!www\\.w3\\.org/2000/svg)");

    @Test
    void nothingIsWrittenUnescapedAndNothingRunsInAPage() throws IOException {
        assertThat(found(RESOURCES.resolve("templates"), ".html", NOT_IN_TEMPLATES))
                .isEmpty();
    }

    @Test
    void scriptsMakeNoMarkupOutOfTextAndAskNobodyElse() throws IOException {
        assertThat(found(RESOURCES.resolve("ui/assets"), ".js", NOT_IN_SCRIPTS)).isEmpty();
        assertThat(found(RESOURCES.resolve("ui/assets"), ".css", List.of("url\\(", "@import")))
                .isEmpty();
    }

    private static List<String> found(Path root, String ending, List<String> patterns) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> all =
                    files.filter(file -> file.toString().endsWith(ending)).toList();
            assertThat(all).isNotEmpty();
            return all.stream().flatMap(file -> found(file, patterns)).toList();
        }
    }

    private static Stream<String> found(Path file, List<String> patterns) {
        try {
            String text = Files.readString(file);
            return patterns.stream()
                    .filter(pattern -> Pattern.compile(pattern).matcher(text).find())
                    .map(pattern -> file + " has " + pattern);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
