package io.dwsim.cli.terminal;

import java.io.PrintStream;
import java.util.OptionalInt;
import java.util.function.Consumer;
import picocli.CommandLine.Option;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** How a command reports. With {@code --json} standard output carries one document and nothing else. */
public final class OutputOptions {
    private static final ObjectWriter DOCUMENTS =
            JsonMapper.shared().writerWithDefaultPrettyPrinter().without(StreamWriteFeature.AUTO_CLOSE_TARGET);

    private final Surroundings surroundings;
    private final Terminal terminal;

    @Option(
            names = "--json",
            description = "Print one JSON document on standard output; everything for people goes to standard error.")
    private boolean json;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print results and errors, but neither progress nor remarks.")
    private boolean quiet;

    @Option(names = "--no-color", description = "Use no colors, as with NO_COLOR in the environment.")
    private boolean noColor;

    public OutputOptions(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.terminal = surroundings.terminal();
    }

    public boolean json() {
        return json;
    }

    public boolean quiet() {
        return quiet;
    }

    /** The terminal as it is, to ask questions and to write results. */
    public Terminal terminal() {
        return terminal;
    }

    /** The terminal as progress and remarks see it: they go unheard when the caller wants quiet. */
    public Terminal remarks() {
        return quiet ? terminal.silent() : terminal;
    }

    /** Where text for people goes that is the result when there is no {@code --json}. */
    public PrintStream people() {
        return json ? remarks().err() : terminal.out();
    }

    /** Where text for people goes that says what was done: not a result by itself. */
    public PrintStream notices() {
        return quiet ? remarks().err() : people();
    }

    /** Prints the document if, and only if, the caller asked for JSON. */
    public void document(JsonNode document) {
        if (json) {
            // as it comes: as one text it would be in memory twice
            DOCUMENTS.writeValue(terminal.out(), document);
            terminal.out().println();
        }
    }

    /** The colors of text for people on standard output. */
    public Palette palette() {
        return palette(json ? terminal.errInteractive() : terminal.outInteractive());
    }

    /** The colors of standard error. */
    public Palette errPalette() {
        return palette(terminal.errInteractive());
    }

    /** How tables look: fitted to the width where somebody looks on, whole where they are redirected. */
    public TableLayout layout() {
        boolean fitted = !json && terminal.outInteractive();
        return new TableLayout(
                fitted ? OptionalInt.of(terminal.columns()) : OptionalInt.empty(),
                terminal.ellipsis(),
                palette(),
                false);
    }

    /** Lets something be written for people, through a pager if it is longer than the terminal is high. */
    public void paged(Consumer<PrintStream> writer) {
        if (json || !terminal.outInteractive() || !terminal.inInteractive()) {
            writer.accept(people());
            return;
        }
        Pager.run(surroundings, writer);
    }

    private Palette palette(boolean interactive) {
        return new Palette(surroundings.colors(interactive) && !noColor);
    }
}
