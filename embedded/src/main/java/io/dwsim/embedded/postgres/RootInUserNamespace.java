package io.dwsim.embedded.postgres;

import java.nio.file.Path;
import java.util.List;

/**
 * Root, but in a user namespace without mappings: there it has no name, no capabilities and an id other than 0, while
 * files are still created and read as root's.
 */
record RootInUserNamespace() implements ServerAccount {

    static boolean isPossible() {
        return Command.succeeds(List.of("unshare", "-U", "true"));
    }

    @Override
    public List<String> command(List<String> command) {
        return Command.prefixed(List.of("unshare", "-U"), command);
    }

    @Override
    public void takeOver(Path directory) {
        if (Uid.isRoot()) {
            Uid.changeOwner(directory, 0, 0);
        }
    }

    @Override
    public boolean canReach(Path directory) {
        return Command.succeeds(command(Command.entering(directory)));
    }
}
