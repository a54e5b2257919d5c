package io.dwsim.gateway.ui.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What one can begin with. */
@Component
public class Examples {

    private final Example first = read("A web shop", "e-commerce.yaml");
    private final List<Example> definitions =
            List.of(first, read("The smallest useful one", "minimal.json"), read("Every rule", "every-rule.yaml"));
    private final Example script = read("A book shop in Redshift", "bookshop-redshift.sql");

    /**
     * An example.
     *
     * @param title what it shows
     * @param file its name in the repository
     */
    public record Example(String title, String file, String text) {}

    /** The one to create when someone has none. */
    public Example first() {
        return first;
    }

    /** Definitions of experiments, in JSON or YAML by the ending of their file. */
    public List<Example> definitions() {
        return definitions;
    }

    /** A script to import. */
    public Example script() {
        return script;
    }

    private static Example read(String title, String file) {
        try (InputStream in = new ClassPathResource("ui/examples/" + file).getInputStream()) {
            return new Example(title, file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
