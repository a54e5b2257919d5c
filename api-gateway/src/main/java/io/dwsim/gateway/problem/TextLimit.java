package io.dwsim.gateway.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.util.unit.DataSize;

/**
 * Most bytes of a text that comes inside a JSON body. Escaped, it may take more of the body, whose limit is so much higher
 * on {@value #ROUTE}.
 */
public final class TextLimit {

    /** The route whose body is one long text with little around it. */
    static final String ROUTE = "/api/experiments/import-sql";

    /** What escaping makes of a byte at the usual worst: two bytes of UTF-8 written as six of ASCII. */
    private static final int ESCAPED = 3;

    private final DataSize limit;

    TextLimit(DataSize limit) {
        this.limit = limit;
    }

    /** Refuses a text of more bytes in UTF-8 than a body may have. */
    public void check(String text) throws IOException {
        if (text.length() > limit.toBytes() || text.getBytes(StandardCharsets.UTF_8).length > limit.toBytes()) {
            throw new BodyTooLargeException(limit);
        }
    }

    /** Most bytes of a body that carries such a text. */
    static DataSize ofBody(DataSize limit) {
        return DataSize.ofBytes(limit.toBytes() * ESCAPED);
    }
}
