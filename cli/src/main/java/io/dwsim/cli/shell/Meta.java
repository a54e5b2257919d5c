package io.dwsim.cli.shell;

import java.util.List;

/** The shell's own commands, which begin with a backslash as in psql. */
final class Meta {
    static final String HELP = "\\?";
    static final String QUIT = "\\q";
    static final String LIST = "\\l";
    static final String CONNECT = "\\c";
    static final String DESCRIBE = "\\d";
    static final String DIALECT = "\\dialect";
    static final String TIMING = "\\timing";
    static final String EXPANDED = "\\x";

    static final List<String> NAMES = List.of(HELP, QUIT, LIST, CONNECT, DESCRIBE, DIALECT, TIMING, EXPANDED);

    static final String TEXT = """
            A statement ends with a semicolon and may have several lines.
              \\l         list the experiments
              \\c NAME    choose an experiment: its tables then need no prefix
              \\d         list the tables
              \\d TABLE   describe a table
              \\dialect D write statements for redshift, snowflake or (without D) postgres
              \\timing    say how long each statement took, or stop that
              \\x         show each row as a list of its columns, or stop that
              \\q         leave, as Ctrl-D does; Ctrl-C gives up a statement""";

    private Meta() {}
}
