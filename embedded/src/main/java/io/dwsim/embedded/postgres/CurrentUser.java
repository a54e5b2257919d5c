package io.dwsim.embedded.postgres;

import java.nio.file.Path;
import java.util.List;

/** An ordinary user runs the server as itself. */
record CurrentUser() implements ServerAccount {

    @Override
    public List<String> command(List<String> command) {
        return command;
    }

    @Override
    public void takeOver(Path directory) {
        // whatever the current user creates is its own
    }

    @Override
    public boolean canReach(Path directory) {
        return true;
    }
}
