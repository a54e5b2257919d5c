package io.dwsim.embedded.s3;

import io.dwsim.embedded.RandomSecret;
import java.nio.file.Path;

/**
 * Where the embedded S3 server keeps its objects and how it is reached.
 *
 * @param directory holds one directory per bucket; created when missing
 * @param port TCP port on loopback, 0 for any free one
 * @param accessKey the only access key
 * @param secretKey its secret
 */
public record EmbeddedS3Options(Path directory, int port, String accessKey, String secretKey) {

    public EmbeddedS3Options {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must lie in 0..65535, was " + port);
        }
        if (accessKey.isBlank() || secretKey.isBlank()) {
            throw new IllegalArgumentException("accessKey and secretKey must not be empty");
        }
    }

    /** A free port and made-up keys. */
    public static EmbeddedS3Options in(Path directory) {
        return new EmbeddedS3Options(directory, 0, "dwsim", RandomSecret.next());
    }

    public EmbeddedS3Options withPort(int newPort) {
        return new EmbeddedS3Options(directory, newPort, accessKey, secretKey);
    }

    public EmbeddedS3Options withKeys(String newAccessKey, String newSecretKey) {
        return new EmbeddedS3Options(directory, port, newAccessKey, newSecretKey);
    }

    @Override
    public String toString() {
        return "EmbeddedS3Options[directory=" + directory + ", port=" + port + ", accessKey=" + accessKey + "]";
    }
}
