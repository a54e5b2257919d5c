package io.dwsim.cli.instance;

import io.dwsim.cli.terminal.CommandFailure;
import io.dwsim.cli.terminal.Terminal;
import io.dwsim.cli.terminal.Waiting;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** Held by the one process that starts a system on a data directory; the operating system frees it when that dies. */
final class StartLock implements AutoCloseable {
    private final FileChannel channel;

    private StartLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Waits for whoever starts a system there, then keeps others waiting. */
    static StartLock take(DataDirectory directory, Terminal terminal) {
        FileChannel channel = open(directory);
        if (tryLock(channel) == null) {
            try (Waiting waiting = Waiting.shownOn(terminal, "waiting for another dw-sim that starts this system")) {
                while (tryLock(channel) == null) {
                    waiting.pause();
                }
            }
        }
        return new StartLock(channel);
    }

    private static FileChannel open(DataDirectory directory) {
        Path path = directory.path();
        try {
            if (!Files.exists(path)) {
                Files.createDirectories(
                        path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            return FileChannel.open(directory.startLock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new CommandFailure("cannot use the data directory " + path + ": " + e, e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        } catch (IOException e) {
            throw new CommandFailure("cannot lock the data directory: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new CommandFailure("cannot unlock the data directory: " + e.getMessage(), e);
        }
    }
}
