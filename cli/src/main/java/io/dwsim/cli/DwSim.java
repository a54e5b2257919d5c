package io.dwsim.cli;

import io.dwsim.cli.demo.DemoCommand;
import io.dwsim.cli.doctor.DoctorCommand;
import io.dwsim.cli.experiment.ExperimentCommand;
import io.dwsim.cli.instance.ApiCommand;
import io.dwsim.cli.instance.DownCommand;
import io.dwsim.cli.instance.LogsCommand;
import io.dwsim.cli.instance.StatusCommand;
import io.dwsim.cli.instance.UpCommand;
import io.dwsim.cli.query.QueryCommand;
import io.dwsim.cli.reference.CompletionCommand;
import io.dwsim.cli.reference.HelpCommand;
import io.dwsim.cli.reference.ManCommand;
import io.dwsim.cli.terminal.Surroundings;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line of the data warehouse simulator. */
@Command(
        name = "dw-sim",
        description = "Fills a data warehouse with realistic, privacy-safe data.",
        versionProvider = VersionCommand.Provider.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Exit status: 0 done, 1 failed, 2 wrong usage, 3 server unreachable, 130 interrupted.",
            "Environment: DWSIM_URL, DWSIM_TOKEN, DWSIM_DATA_DIR, DWSIM_JAVA_OPTS, DWSIM_PAGER or PAGER, NO_COLOR.",
            "",
            "Examples:",
            "  dw-sim demo",
            "  dw-sim up",
            "  dw-sim help experiment generate"
        })
@SuppressWarnings("UnusedVariable") // picocli acts on the flags itself
public final class DwSim {
    private static final List<Class<?>> COMMANDS = List.of(
            DemoCommand.class,
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            ApiCommand.class,
            DoctorCommand.class,
            ExperimentCommand.class,
            QueryCommand.class,
            CompletionCommand.class,
            ManCommand.class,
            VersionCommand.class,
            HelpCommand.class);

    /** Commands that are about the others. */
    static final Set<Class<?>> NEED_ALL = Set.of(CompletionCommand.class, ManCommand.class, HelpCommand.class);

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show help.")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Print the version.")
    private boolean version;

    public static void main(String[] arguments) {
        System.exit(run(Surroundings.ofProcess(), arguments));
    }

    /** Runs one command and returns its exit status. */
    public static int run(Surroundings surroundings, String... arguments) {
        CommandLine commandLine = new CommandLine(new DwSim());
        new CommandTree(surroundings, List.of(arguments)).grow(commandLine, COMMANDS);
        commandLine.setOut(new PrintWriter(surroundings.terminal().out(), true, StandardCharsets.UTF_8));
        commandLine.setErr(new PrintWriter(surroundings.terminal().err(), true, StandardCharsets.UTF_8));
        boolean colored = surroundings.colors(surroundings.terminal().outInteractive()
                        && surroundings.terminal().errInteractive())
                && !List.of(arguments).contains("--no-color");
        commandLine.setColorScheme(CommandLine.Help.defaultColorScheme(colored ? Ansi.ON : Ansi.OFF));
        commandLine.setExecutionExceptionHandler(new FailureReport(surroundings.terminal()));
        commandLine.setParameterExceptionHandler(new UsageReport());
        commandLine.setUsageHelpWidth(
                Math.max(60, Math.min(120, surroundings.terminal().columns())));
        return commandLine.execute(arguments);
    }
}
