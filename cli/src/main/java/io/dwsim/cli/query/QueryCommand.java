package io.dwsim.cli.query;

import io.dwsim.cli.shell.ShellCommand;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code dw-sim query}: the group. */
@Command(
        name = "query",
        description = "Query the warehouse.",
        footer = {
            "",
            "Examples:",
            "  dw-sim query execute 'SELECT COUNT(*) FROM orders' --experiment ecommerce",
            "  dw-sim query save 'SELECT COUNT(*) FROM orders' --output orders.sql",
            "  dw-sim query shell --experiment ecommerce"
        })
public final class QueryCommand {
    /** What there is in the group. */
    public static final List<Class<?>> COMMANDS = List.of(ExecuteCommand.class, SaveCommand.class, ShellCommand.class);
}
