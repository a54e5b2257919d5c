package io.dwsim.gateway.query.web;

import java.util.UUID;
import java.util.regex.Pattern;

/** By which a query can be cancelled; short enough for the name of a session in Postgres. */
final class QueryId {

    static final String RULE = "must be 1 to 48 ASCII letters, digits, '.', '_' or '-'";

    /** Every answer carries it. */
    static final String HEADER = "Query-Id";

    private static final Pattern VALID = Pattern.compile("[A-Za-z0-9._-]{1,48}");

    private QueryId() {}

    static boolean isValid(String id) {
        return VALID.matcher(id).matches();
    }

    static String random() {
        return UUID.randomUUID().toString();
    }
}
