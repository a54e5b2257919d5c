package io.dwsim.cli.query;

import picocli.CommandLine.Command;

/** {@code dw-sim query}: the group. */
@Command(name = "query", description = "Query the warehouse.", subcommands = ExecuteCommand.class)
public final class QueryCommand {}
