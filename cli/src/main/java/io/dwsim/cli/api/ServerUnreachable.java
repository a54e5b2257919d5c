package io.dwsim.cli.api;

import io.dwsim.cli.terminal.CommandFailure;
import io.dwsim.cli.terminal.ExitStatus;
import java.net.URI;
import java.util.List;

/** Nobody answers at the server's address. */
public final class ServerUnreachable extends CommandFailure {
    private static final long serialVersionUID = 1L;

    ServerUnreachable(URI server, String why, Throwable cause) {
        super("cannot reach " + server + " (" + why + ")", cause);
    }

    @Override
    public int exitStatus() {
        return ExitStatus.UNREACHABLE;
    }

    @Override
    public List<String> details() {
        return List.of(
                "Start a stand-alone system with: dw-sim up", "or point to a running one with --url or DWSIM_URL.");
    }
}
