package io.dwsim.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Directories and files that only their owner may look into. */
public final class PrivateDirectory {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE_OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private PrivateDirectory() {}

    /** Creates what is missing of the path, for the owner only; a directory that is there already keeps its permissions. */
    public static Path create(Path directory) {
        return create(directory, OWNER_ONLY);
    }

    /** The same with other permissions (as far as the umask lets them through). */
    public static Path create(Path directory, Set<PosixFilePermission> permissions) {
        Path absolute = directory.toAbsolutePath().normalize();
        try {
            // Before Java 20, createDirectories refuses a link to a directory.
            return Files.isDirectory(absolute)
                    ? absolute
                    : Files.createDirectories(absolute, attributes(absolute, permissions));
        } catch (IOException e) {
            throw new EmbeddedServerException("The directory " + absolute + " could not be created: " + e, e);
        }
    }

    /** Creates an empty file that only the owner may read, unless it exists. */
    public static Path createFile(Path file) {
        try {
            return Files.exists(file) ? file : Files.createFile(file, attributes(file, FILE_OWNER_ONLY));
        } catch (IOException e) {
            throw new EmbeddedServerException("The file " + file + " could not be created: " + e, e);
        }
    }

    private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> permissions) {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }
}
