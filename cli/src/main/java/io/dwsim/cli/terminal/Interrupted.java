package io.dwsim.cli.terminal;

/** Somebody pressed Ctrl-C, and the command stopped where it was. */
public final class Interrupted extends CommandFailure {
    private static final long serialVersionUID = 1L;

    public Interrupted(String message) {
        super(message);
    }

    @Override
    public int exitStatus() {
        return ExitStatus.INTERRUPTED;
    }
}
