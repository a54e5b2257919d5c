package io.dwsim.cli.terminal;

/** What a script can rely on. */
public final class ExitStatus {
    public static final int DONE = 0;
    public static final int FAILED = 1;
    public static final int USAGE = 2;
    public static final int UNREACHABLE = 3;

    /** The JVM's own answer to SIGINT, too. */
    public static final int INTERRUPTED = 130;

    private ExitStatus() {}
}
