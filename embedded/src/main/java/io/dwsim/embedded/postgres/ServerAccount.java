package io.dwsim.embedded.postgres;

import io.dwsim.embedded.EmbeddedServerException;
import java.nio.file.Path;
import java.util.List;

/** Under whose name the server processes run: PostgreSQL refuses to run as root. */
sealed interface ServerAccount permits CurrentUser, RootInUserNamespace, UnprivilegedUser {

    /** The command, wrapped so that it runs under this account. It stays one process with one pid. */
    List<String> command(List<String> command);

    /** Makes the directory, and all that is in it, belong to this account. */
    void takeOver(Path directory);

    /** Whether this account may search the directory and everything above it. */
    boolean canReach(Path directory);

    /** The account that works here: the current user, unless that is root. */
    static ServerAccount detect() {
        if (!Uid.isRoot()) {
            return Uid.hasName() ? new CurrentUser() : namelessUser();
        }
        if (RootInUserNamespace.isPossible()) {
            return new RootInUserNamespace();
        }
        if (UnprivilegedUser.isPossible()) {
            return new UnprivilegedUser();
        }
        throw new EmbeddedServerException(
                "PostgreSQL refuses to run as root, and neither 'unshare -U' nor 'setpriv' works"
                        + " here to run it under another name: start this program as an ordinary user");
    }

    /** initdb wants the name of its user, which a bare uid in a container does not have; a user namespace lends it one. */
    private static ServerAccount namelessUser() {
        return RootInUserNamespace.isPossible() ? new RootInUserNamespace() : new CurrentUser();
    }
}
