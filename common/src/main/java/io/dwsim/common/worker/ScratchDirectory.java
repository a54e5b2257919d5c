package io.dwsim.common.worker;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The directory of this process for files under way. It is held by a lock on a file beside it that ends with the
 * process, however that ends; what is not held any more is what a dead process left, and the next to start clears it.
 */
public final class ScratchDirectory implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ScratchDirectory.class);
    private static final String LOCK_SUFFIX = ".lock";
    private static final String PREFIX = "dwsim-scratch-";
    private static final String DOOR = PREFIX + "door";

    /**
     * Held by this process. Their lock files are never opened a second time: closing any channel to a file gives up all
     * POSIX locks the process has on it.
     */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path directory;
    private final Path lockFile;
    private final FileChannel lockChannel;
    private final AtomicLong files = new AtomicLong();

    private ScratchDirectory(Path directory, Path lockFile, FileChannel lockChannel) {
        this.directory = directory;
        this.lockFile = lockFile;
        this.lockChannel = lockChannel;
    }

    /**
     * Clears what dead processes left below {@code place} and makes a new directory there.
     *
     * @param place null for a directory of that service and this user below the system's
     * @throws DwsimException {@link ErrorCode#INTERNAL_ERROR} when files cannot be made there
     */
    public static ScratchDirectory open(@Nullable Path place, String service) {
        // of this user: below /tmp, another user's directory of the same name could not be used
        return open(
                place != null
                        ? place
                        : Path.of(
                                System.getProperty("java.io.tmpdir"),
                                "dwsim-" + service + "-" + System.getProperty("user.name")));
    }

    static ScratchDirectory open(Path place) {
        Path base = place.toAbsolutePath().normalize();
        // a file lock keeps other processes out, the monitor other workers of this one
        synchronized (ScratchDirectory.class) {
            try {
                Files.createDirectories(base);
                try (FileChannel door = openLockFile(base.resolve(DOOR));
                        FileLock held = door.lock()) {
                    log.debug("holding {}", held);
                    clearAbandoned(base);
                    return claim(base);
                }
            } catch (IOException e) {
                throw unusable(base, e);
            }
        }
    }

    private static ScratchDirectory claim(Path base) throws IOException {
        Path directory =
                Files.createTempDirectory(base, PREFIX + ProcessHandle.current().pid() + "-");
        Path lockFile = directory.resolveSibling(directory.getFileName() + LOCK_SUFFIX);
        FileChannel channel = openLockFile(lockFile);
        channel.lock();
        HELD_HERE.add(directory);
        return new ScratchDirectory(directory, lockFile, channel);
    }

    /** Clears by lock file: a directory without one is none of ours, whatever it holds. */
    private static void clearAbandoned(Path base) throws IOException {
        try (DirectoryStream<Path> lockFiles = Files.newDirectoryStream(base, PREFIX + "*" + LOCK_SUFFIX)) {
            for (Path lockFile : lockFiles) {
                String name = lockFile.getFileName().toString();
                Path directory = base.resolve(name.substring(0, name.length() - LOCK_SUFFIX.length()));
                if (!HELD_HERE.contains(directory) && isAbandoned(lockFile)) {
                    log.info("clearing {}, left by a process that ended", directory);
                    FileSystemUtils.deleteRecursively(directory);
                    Files.deleteIfExists(lockFile);
                }
            }
        }
    }

    private static boolean isAbandoned(Path lockFile) throws IOException {
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (NoSuchFileException stoppedJustNow) {
            return false;
        }
    }

    private static FileChannel openLockFile(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    Path path() {
        return directory;
    }

    /** A path where nothing is yet. */
    public Path newFile() {
        try {
            // again, because cleaners of temporary directories take what looks old
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw unusable(directory, e);
        }
        return directory.resolve("part-" + files.incrementAndGet() + ".parquet");
    }

    /** Deletes one of its files, if it is there; whatever stays goes with the directory. */
    public static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            log.warn("could not delete temporary file {}", file, e);
        }
    }

    private static DwsimException unusable(Path path, IOException cause) {
        return new DwsimException(
                ErrorCode.INTERNAL_ERROR, "cannot write to the temporary directory '" + path + "': " + cause, cause);
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(directory);
        Files.deleteIfExists(lockFile);
        HELD_HERE.remove(directory);
        lockChannel.close();
    }
}
