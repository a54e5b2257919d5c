package io.dwsim.cli.experiment;

import io.dwsim.cli.run.AbortCommand;
import io.dwsim.cli.run.ExportCommand;
import io.dwsim.cli.run.GenerateCommand;
import io.dwsim.cli.run.LoadCommand;
import io.dwsim.cli.run.ReportCommand;
import io.dwsim.cli.run.ResumeCommand;
import io.dwsim.cli.run.RollbackCommand;
import io.dwsim.cli.run.RunCommand;
import io.dwsim.cli.run.RunsCommand;
import io.dwsim.cli.run.VerifyCommand;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code dw-sim experiment}: the group. */
@Command(
        name = "experiment",
        description = "Create experiments, look at them and fill them with data.",
        footer = {
            "",
            "Examples:",
            "  dw-sim experiment create examples/e-commerce.yaml",
            "  dw-sim experiment generate ecommerce",
            "  dw-sim experiment verify ecommerce"
        })
public final class ExperimentCommand {
    /** What there is in the group. */
    public static final List<Class<?>> COMMANDS = List.of(
            CreateCommand.class,
            ImportSqlCommand.class,
            ValidateCommand.class,
            ListCommand.class,
            ShowCommand.class,
            DeleteCommand.class,
            ResetCommand.class,
            PreviewCommand.class,
            LineageCommand.class,
            GenerateCommand.class,
            LoadCommand.class,
            RunsCommand.class,
            RunCommand.class,
            AbortCommand.class,
            ResumeCommand.class,
            RollbackCommand.class,
            VerifyCommand.class,
            ReportCommand.class,
            ExportCommand.class,
            DdlCommand.class,
            CopyScriptCommand.class);
}
