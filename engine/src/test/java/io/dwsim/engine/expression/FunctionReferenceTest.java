package io.dwsim.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The user's reference names what there is: each function as it is used, with its other names and what it does. */
class FunctionReferenceTest {

    private static final Path REFERENCE = Path.of("..", "docs", "expressions.md");

    @Test
    void listsEveryFunctionAsTheTableHasIt() throws IOException {
        String reference = Files.readString(REFERENCE);

        assertThat(FunctionTable.STANDARD.all())
                .allSatisfy(function -> assertThat(reference).contains(row(function)));
    }

    /** A row of the reference's tables. */
    static String row(Function function) {
        String aliases = function.aliases().isEmpty() ? "" : " Also `" + String.join("`, `", function.aliases()) + "`.";
        String usage = "`" + function.usage().replace(" or ", "`, `").replace("|", "\\|") + "`";
        return "| " + usage + " | " + function.about().replace("|", "\\|") + aliases + " |";
    }
}
