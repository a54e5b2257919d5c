package io.dwsim.embedded.postgres;

import io.dwsim.embedded.EmbeddedServerException;
import io.dwsim.embedded.PrivateDirectory;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The unpacked native binaries, shared by all servers of a user and kept between starts.
 *
 * @param home the directory above {@code bin}, {@code lib} and {@code share}
 */
record PostgresBinaries(Path home) {

    private static final Set<PosixFilePermission> FOR_OWNER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FOR_READERS = PosixFilePermissions.fromString("rwxr-xr-x");
    private static final Object ONE_THREAD_UNPACKS = new Object();

    Path initdb() {
        return home.resolve("bin").resolve("initdb");
    }

    Path postgres() {
        return home.resolve("bin").resolve("postgres");
    }

    /**
     * The binaries, unpacked first where they are not.
     *
     * @param directory where to unpack; null for the first of the user's cache directory, the system's cache directory
     *     (root only) and the neighbourhood of the data directory that the account can reach
     */
    static PostgresBinaries locate(@Nullable Path directory, Path dataDir, ServerAccount account) {
        List<Path> candidates = directory != null ? List.of(directory) : cacheDirectories(dataDir);
        EmbeddedServerException failure = new EmbeddedServerException(
                "The PostgreSQL binaries found no place the server can run them from; looked at " + candidates);
        for (Path candidate : candidates) {
            try {
                return in(candidate, account);
            } catch (EmbeddedServerException e) {
                failure.addSuppressed(e);
            }
        }
        Throwable[] reasons = failure.getSuppressed();
        throw reasons.length == 1 ? (EmbeddedServerException) reasons[0] : failure;
    }

    private static List<Path> cacheDirectories(Path dataDir) {
        List<Path> candidates = new ArrayList<>();
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path home = Path.of(System.getProperty("user.home", "?"));
        if (xdg != null && Path.of(xdg).isAbsolute()) {
            candidates.add(Path.of(xdg, "dw-sim"));
        } else if (home.isAbsolute()) {
            candidates.add(home.resolve(".cache").resolve("dw-sim"));
        }
        if (Uid.isRoot()) {
            candidates.add(Path.of("/var/cache/dw-sim"));
        }
        candidates.add(dataDir.resolveSibling("postgres-binaries"));
        return candidates;
    }

    private static PostgresBinaries in(Path directory, ServerAccount account) {
        boolean foreignReader = account instanceof UnprivilegedUser;
        Path cache = PrivateDirectory.create(directory, foreignReader ? FOR_READERS : FOR_OWNER);
        requireTrustworthy(cache);
        if (!account.canReach(cache)) {
            throw new EmbeddedServerException("uid " + UnprivilegedUser.ID
                    + ", under which PostgreSQL has to run, cannot" + " reach the binaries in " + cache
                    + ": choose a directory that others may search (chmod o+x)");
        }
        return unpackedIn(cache);
    }

    /** Whoever can write there can run programs in our name. */
    private static void requireTrustworthy(Path cache) {
        try {
            int owner = Uid.ownerOf(cache);
            if (owner != Uid.current() && owner != 0) {
                throw new EmbeddedServerException(
                        "The directory " + cache + " for the PostgreSQL binaries belongs to uid " + owner
                                + ", not to the current user: choose another one");
            }
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(cache);
            if (permissions.contains(PosixFilePermission.GROUP_WRITE)
                    || permissions.contains(PosixFilePermission.OTHERS_WRITE)) {
                throw new EmbeddedServerException(
                        "The directory " + cache + " for the PostgreSQL binaries is writable for"
                                + " others: take that away (chmod go-w) or choose another one");
            }
        } catch (IOException e) {
            throw new EmbeddedServerException("The directory " + cache + " could not be examined", e);
        }
    }

    private static PostgresBinaries unpackedIn(Path cache) {
        BinariesArchive archive = BinariesArchive.forThisMachine();
        String name = "postgres-" + archive.fingerprint();
        PostgresBinaries binaries = new PostgresBinaries(cache.resolve(name));
        if (Files.isExecutable(binaries.postgres())) {
            return binaries;
        }
        Path lockFile = PrivateDirectory.createFile(cache.resolve(name + ".lock"));
        synchronized (ONE_THREAD_UNPACKS) {
            try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (lock.isValid() && !Files.isExecutable(binaries.postgres())) {
                    Path unfinished = cache.resolve(name + ".unpacking");
                    FileTree.delete(unfinished);
                    FileTree.delete(binaries.home());
                    PrivateDirectory.create(unfinished, FOR_READERS);
                    archive.unpackInto(unfinished);
                    Files.move(unfinished, binaries.home(), StandardCopyOption.ATOMIC_MOVE);
                }
            } catch (IOException e) {
                throw new EmbeddedServerException("The PostgreSQL binaries could not be unpacked into " + cache, e);
            }
        }
        return binaries;
    }
}
