package io.dwsim.cli.terminal;

import java.io.PrintStream;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** How a command reports. With {@code --json} standard output carries one document and nothing else. */
public final class OutputOptions {
    private final Terminal terminal;

    @Option(
            names = "--json",
            description = "Print one JSON document on standard output; everything for people goes to standard error.")
    private boolean json;

    public OutputOptions(Surroundings surroundings) {
        this.terminal = surroundings.terminal();
    }

    public boolean json() {
        return json;
    }

    public Terminal terminal() {
        return terminal;
    }

    /** Where text for people goes that is the result when there is no {@code --json}. */
    public PrintStream people() {
        return json ? terminal.err() : terminal.out();
    }

    /** Prints the document if, and only if, the caller asked for JSON. */
    public void document(JsonNode document) {
        if (json) {
            terminal.out().println(document.toPrettyString());
        }
    }
}
