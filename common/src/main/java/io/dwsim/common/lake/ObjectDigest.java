package io.dwsim.common.lake;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * What an object holds.
 *
 * @param bytes its size
 * @param sha256 of its bytes, 64 hex digits
 */
public record ObjectDigest(long bytes, String sha256) {

    private static final int BUFFER = 1 << 16;

    /** Reads a body to its end. As in {@link WholeFile}, one that broke off is read again. */
    static ObjectDigest read(GetObjectResponse response, InputStream body) {
        MessageDigest digest = newDigest();
        byte[] buffer = new byte[BUFFER];
        long bytes = 0;
        try {
            for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
                digest.update(buffer, 0, count);
                bytes += count;
            }
        } catch (IOException e) {
            throw RetryableException.create("reading it broke off: " + e.getMessage());
        }
        Long expected = response.contentLength();
        if (expected != null && bytes != expected) {
            throw RetryableException.create("it broke off after " + bytes + " of " + expected + " bytes");
        }
        return new ObjectDigest(bytes, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
