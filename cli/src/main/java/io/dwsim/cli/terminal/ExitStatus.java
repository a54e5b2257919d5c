package io.dwsim.cli.terminal;

/** What a script can rely on. 130 (interrupted) is the JVM's own answer to SIGINT. */
public final class ExitStatus {
    public static final int DONE = 0;
    public static final int FAILED = 1;
    public static final int USAGE = 2;
    public static final int UNREACHABLE = 3;

    private ExitStatus() {}
}
