package io.dwsim.gateway.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Sessions of browsers, which cannot send a token with every request. A session is nothing but the moment of its end,
 * signed with a key made from the token: every gateway with the same token knows it, also after a restart, none keeps it,
 * and a new token ends all of them.
 */
public final class BrowserSessions {

    /** The cookie that carries a session. */
    public static final String COOKIE = "dwsim_session";

    /** How long a session lasts. */
    public static final Duration LENGTH = Duration.ofHours(12);

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PURPOSE = "dw-sim browser session:";

    private final byte @Nullable [] token;
    private final Clock clock;

    BrowserSessions(@Nullable String token, Clock clock) {
        this.token = token == null ? null : token.getBytes(StandardCharsets.UTF_8);
        this.clock = clock;
    }

    /** Whether there is a token at all, and with it something to log in to. */
    public boolean areNeeded() {
        return token != null;
    }

    /** A session for someone who shows the token; empty when it is another one. */
    public Optional<String> begin(String shown) {
        if (token == null || !MessageDigest.isEqual(token, shown.strip().getBytes(StandardCharsets.UTF_8))) {
            return Optional.empty();
        }
        String end = Long.toString(clock.instant().plus(LENGTH).getEpochSecond());
        return Optional.of(end + "." + signature(token, end));
    }

    boolean isValid(@Nullable String session) {
        if (token == null || session == null) {
            return false;
        }
        int dot = session.indexOf('.');
        if (dot < 1 || dot > 12) {
            return false;
        }
        String end = session.substring(0, dot);
        byte[] expected = signature(token, end).getBytes(StandardCharsets.US_ASCII);
        byte[] given = session.substring(dot + 1).getBytes(StandardCharsets.UTF_8);
        // what is signed is a number: nobody else has the key
        return MessageDigest.isEqual(expected, given)
                && clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(end)));
    }

    private static String signature(byte[] token, String end) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(token, ALGORITHM));
            byte[] signature = mac.doFinal((PURPOSE + end).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
