package io.dwsim.embedded.postgres;

import java.nio.file.Path;
import java.util.List;

/** Root hands the server to the user nobody, where user namespaces are not allowed (as in most containers). */
record UnprivilegedUser() implements ServerAccount {

    static final int ID = 65_534;

    private static final List<String> PREFIX =
            List.of("setpriv", "--reuid=" + ID, "--regid=" + ID, "--clear-groups", "--no-new-privs");

    static boolean isPossible() {
        return Command.succeeds(Command.prefixed(PREFIX, List.of("true")));
    }

    @Override
    public List<String> command(List<String> command) {
        return Command.prefixed(PREFIX, command);
    }

    @Override
    public void takeOver(Path directory) {
        Uid.changeOwner(directory, ID, ID);
    }

    @Override
    public boolean canReach(Path directory) {
        return Command.succeeds(command(Command.entering(directory)));
    }
}
