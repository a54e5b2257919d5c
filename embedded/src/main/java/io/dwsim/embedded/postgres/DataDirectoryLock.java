package io.dwsim.embedded.postgres;

import io.dwsim.embedded.EmbeddedServerException;
import io.dwsim.embedded.PrivateDirectory;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Held by the JVM that runs a server on a data directory, for as long as it runs: the operating system releases it when
 * the JVM dies, however it dies, so a server found running while the lock is free is an orphan.
 */
final class DataDirectoryLock implements AutoCloseable {

    /** Closing any channel of a file drops all of a JVM's locks on it, so one JVM must not even open it twice. */
    private static final Set<Path> HELD_BY_THIS_JVM = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private DataDirectoryLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static DataDirectoryLock acquire(Path file, Path dataDir) {
        if (!HELD_BY_THIS_JVM.add(file)) {
            throw inUse(dataDir, "this process");
        }
        FileChannel channel = null;
        FileLock lock = null;
        try {
            PrivateDirectory.createFile(file);
            channel = FileChannel.open(file, StandardOpenOption.WRITE);
            lock = channel.tryLock();
            if (lock == null) {
                throw inUse(dataDir, "another process");
            }
            return new DataDirectoryLock(file, channel);
        } catch (IOException e) {
            throw new EmbeddedServerException("The data directory " + dataDir + " could not be locked", e);
        } finally {
            if (lock == null) {
                release(file, channel);
            }
        }
    }

    private static EmbeddedServerException inUse(Path dataDir, String holder) {
        return new EmbeddedServerException("The data directory " + dataDir + " is in use by " + holder
                + ": stop that one first, or choose another directory");
    }

    private static void release(Path file, @Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new EmbeddedServerException("The lock " + file + " could not be released", e);
        } finally {
            HELD_BY_THIS_JVM.remove(file);
        }
    }

    @Override
    public void close() {
        if (channel.isOpen()) {
            release(file, channel);
        }
    }
}
