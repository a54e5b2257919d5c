package io.dwsim.load.part;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.lake.Lake;
import io.dwsim.common.worker.ScratchDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Brings an object of the lake here and makes sure that it is the one that was written. */
@Component
class PartDownload {

    private static final int BUFFER = 1 << 16;

    private final Lake lake;
    private final ScratchDirectory scratch;

    PartDownload(Lake lake, ScratchDirectory scratch) {
        this.lake = lake;
        this.scratch = scratch;
    }

    /**
     * Lends the object as a file, which is deleted afterwards.
     *
     * @throws DwsimException {@link ErrorCode#OBJECT_MISSING}, {@link ErrorCode#OBJECT_ALTERED} or
     *     {@link ErrorCode#LAKE_UNAVAILABLE}
     */
    <T> T use(String key, String sha256, Function<Path, T> user) {
        Path file = scratch.newFile();
        try {
            lake.get(key, file);
            check(key, sha256, sha256Of(file));
            return user.apply(file);
        } catch (IOException e) {
            throw new UncheckedIOException("object '" + key + "' cannot be kept on disk here", e);
        } finally {
            ScratchDirectory.delete(file);
        }
    }

    private static void check(String key, String expected, String actual) {
        if (!expected.equals(actual)) {
            throw new DwsimException(
                    ErrorCode.OBJECT_ALTERED,
                    "object '" + key + "' is not what was written: SHA-256 " + actual + ", recorded " + expected);
        }
    }

    private static String sha256Of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
