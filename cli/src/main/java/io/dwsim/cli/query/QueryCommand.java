package io.dwsim.cli.query;

import picocli.CommandLine.Command;

/** {@code dw-sim query}: the group. */
@Command(
        name = "query",
        description = "Query the warehouse.",
        subcommands = {ExecuteCommand.class, SaveCommand.class},
        footer = {
            "",
            "Examples:",
            "  dw-sim query execute 'SELECT COUNT(*) FROM orders' --experiment ecommerce",
            "  dw-sim query save 'SELECT COUNT(*) FROM orders' --output orders.sql"
        })
public final class QueryCommand {}
