package io.dwsim.embedded.postgres;

import com.sun.security.auth.module.UnixSystem;
import io.dwsim.embedded.EmbeddedServerException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Numeric user ids: the one of this process and those of files. */
final class Uid {

    private Uid() {}

    static int current() {
        return Math.toIntExact(new UnixSystem().getUid());
    }

    static boolean isRoot() {
        return current() == 0;
    }

    /** Whether the user database knows the current user. */
    static boolean hasName() {
        String name = new UnixSystem().getUsername();
        return name != null && !name.isEmpty() && !name.equals("?");
    }

    static int ownerOf(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    }

    /** Gives the directory and its content to a user and group; the directory itself last, as the mark of completion. */
    static void changeOwner(Path directory, int uid, int gid) {
        try {
            if (ownerOf(directory) == uid) {
                return;
            }
            Files.walkFileTree(directory, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    return give(file);
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e) throws IOException {
                    if (e != null) {
                        throw e;
                    }
                    return give(visited);
                }

                private FileVisitResult give(Path path) throws IOException {
                    Files.setAttribute(path, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
                    Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new EmbeddedServerException("The files in " + directory + " could not be given to uid " + uid, e);
        }
    }
}
