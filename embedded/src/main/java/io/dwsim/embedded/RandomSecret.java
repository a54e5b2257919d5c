package io.dwsim.embedded;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Passwords and keys nobody has to remember: 128 random bits in hexadecimal, so that no URL or file needs escaping. */
public final class RandomSecret {

    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomSecret() {}

    public static String next() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
