package io.dwsim.cli.reference;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The manual page of a command, in the man macros of troff. */
final class ManualPage {
    private final CommandSpec command;
    private final StringBuilder text = new StringBuilder();

    ManualPage(CommandSpec command) {
        this.command = command;
    }

    /** Such as {@code dw-sim-experiment-create}. */
    String name() {
        return command.qualifiedName("-");
    }

    String text() {
        text.setLength(0);
        UsageMessageSpec usage = command.usageMessage();
        text.append(".TH \"")
                .append(name().toUpperCase(Locale.ROOT))
                .append("\" 1 \"\" \"dw-sim\" \"dw-sim manual\"\n");
        section("NAME");
        line(name() + " - "
                + Stream.of(usage.description())
                        .findFirst()
                        .map(ManualPage::sentence)
                        .orElse(""));
        section("SYNOPSIS");
        String synopsis = command.commandLine().getHelp().synopsis(0);
        line(plain(synopsis).replaceAll("\\s+", " ").strip());
        section("DESCRIPTION");
        for (String paragraph : usage.description()) {
            line(plain(paragraph));
            text.append(".PP\n");
        }
        arguments("ARGUMENTS", command.positionalParameters().stream().filter(p -> !p.hidden()));
        arguments("OPTIONS", command.options().stream().filter(o -> !o.hidden()));
        subcommands();
        footer(usage.footer());
        seeAlso();
        return text.toString();
    }

    private void arguments(String title, Stream<? extends ArgSpec> arguments) {
        var listed = arguments.toList();
        if (listed.isEmpty()) {
            return;
        }
        section(title);
        for (ArgSpec argument : listed) {
            text.append(".TP\n");
            line("\\fB" + escaped(label(argument)) + "\\fR", false);
            for (String description : description(argument)) {
                line(plain(description));
            }
        }
    }

    private static String label(ArgSpec argument) {
        if (argument instanceof OptionSpec option) {
            String value = option.arity().max() > 0 ? " " + option.paramLabel() : "";
            return String.join(", ", option.names()) + value;
        }
        return ((PositionalParamSpec) argument).paramLabel();
    }

    private static String[] description(ArgSpec argument) {
        // as picocli renders it: the variables in it are filled in
        return argument.renderedDescription() == null ? argument.description() : argument.renderedDescription();
    }

    private void subcommands() {
        if (command.subcommands().isEmpty()) {
            return;
        }
        section("COMMANDS");
        for (CommandLine subcommand : command.subcommands().values()) {
            CommandSpec spec = subcommand.getCommandSpec();
            text.append(".TP\n");
            line("\\fB" + escaped(spec.name()) + "\\fR", false);
            Stream.of(spec.usageMessage().description()).findFirst().ifPresent(first -> line(plain(first)));
        }
    }

    /** Lines as they are: examples, mostly. */
    private void footer(String[] lines) {
        if (lines.length == 0) {
            return;
        }
        section("NOTES");
        text.append(".nf\n");
        Stream.of(lines).skip(lines[0].isEmpty() ? 1 : 0).forEach(line -> line(plain(line)));
        text.append(".fi\n");
    }

    private void seeAlso() {
        String others = Stream.concat(
                        Optional.ofNullable(command.parent()).stream(),
                        command.subcommands().values().stream().map(CommandLine::getCommandSpec))
                .map(other -> "\\fB" + escaped(other.qualifiedName("-")) + "\\fR(1)")
                .collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            section("SEE ALSO");
            line(others, false);
        }
    }

    private void section(String title) {
        text.append(".SH ").append(title).append('\n');
    }

    private void line(String line) {
        line(line, true);
    }

    private void line(String line, boolean escape) {
        String written = escape ? escaped(line) : line;
        // a dot or quote at the beginning would be a request
        text.append(written.startsWith(".") || written.startsWith("'") ? "\\&" : "")
                .append(written)
                .append('\n');
    }

    private static String escaped(String line) {
        return line.replace("\\", "\\e").replace("-", "\\-");
    }

    private static String plain(String line) {
        return Ansi.OFF.string(line).replace("%%", "%");
    }

    private static String sentence(String description) {
        String first = plain(description);
        return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
    }
}
