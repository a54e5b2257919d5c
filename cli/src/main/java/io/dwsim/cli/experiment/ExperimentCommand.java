package io.dwsim.cli.experiment;

import picocli.CommandLine.Command;

/** {@code dw-sim experiment}: the group. */
@Command(
        name = "experiment",
        description = "Create experiments, look at them and fill them with data.",
        subcommands = {
            CreateCommand.class,
            ImportSqlCommand.class,
            ListCommand.class,
            ShowCommand.class,
            DeleteCommand.class,
            GenerateCommand.class
        })
public final class ExperimentCommand {}
