package io.dwsim.gateway.problem;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCategory;
import io.dwsim.common.failure.Fault;
import io.dwsim.common.json.DwsimJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An error as RFC 9457 has it, with the headers that belong to it. Knows no servlet, so that filters and handlers can
 * answer the same way.
 *
 * @param status HTTP status
 * @param code what happened, for programs
 * @param detail what happened, for people
 * @param errors every fault of the request with its place; often empty
 * @param details further members of the problem, by snake_case name
 * @param headers headers of the answer, such as Retry-After
 */
public record Problem(
        int status,
        String code,
        String detail,
        List<Fault> errors,
        Map<String, Object> details,
        Map<String, String> headers) {

    /** Media type of {@link #json()}. */
    public static final String MEDIA_TYPE = "application/problem+json";

    static final String RETRY_AFTER = "Retry-After";
    private static final String TRANSIENT_RETRY_SECONDS = "5";
    private static final String RATE_LIMITED_RETRY_SECONDS = "1";

    public Problem {
        errors = List.copyOf(errors);
        details = Map.copyOf(details);
        headers = Map.copyOf(headers);
    }

    public static Problem of(HttpError error, String detail) {
        return of(error, detail, List.of());
    }

    static Problem of(HttpError error, String detail, List<Fault> errors) {
        return new Problem(error.status(), error.name(), detail, errors, Map.of(), Map.of());
    }

    static Problem of(DwsimException e) {
        ErrorCategory category = e.code().category();
        return new Problem(status(category), e.code().name(), messageOf(e), e.faults(), e.details(), headers(category));
    }

    /** The same problem with one more header. */
    public Problem withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Problem(status, code, detail, errors, details, more);
    }

    /** The same problem with one more member. */
    Problem withDetail(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(details);
        more.put(name, value);
        return new Problem(status, code, detail, errors, more, headers);
    }

    /** The body of the answer, UTF-8. */
    public byte[] json() {
        JsonMapper mapper = DwsimJson.mapper();
        ObjectNode body = mapper.createObjectNode();
        body.put("type", "urn:dwsim:error:" + code.toLowerCase(Locale.ROOT).replace('_', '-'));
        body.put("title", title());
        body.put("status", status);
        body.put("detail", detail);
        body.put("code", code);
        body.set("errors", mapper.valueToTree(errors));
        details.forEach((name, value) -> body.set(name, mapper.valueToTree(value)));
        return mapper.writeValueAsBytes(body);
    }

    private String title() {
        String words = code.toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String messageOf(DwsimException e) {
        String message = e.getMessage();
        return message == null ? e.code().name() : message;
    }

    private static int status(ErrorCategory category) {
        return switch (category) {
            case INVALID -> 400;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case RATE_LIMITED -> 429;
            case INTERNAL -> 500;
            case TRANSIENT -> 503;
            case TIMEOUT -> 504;
        };
    }

    private static Map<String, String> headers(ErrorCategory category) {
        return switch (category) {
            case TRANSIENT -> Map.of(RETRY_AFTER, TRANSIENT_RETRY_SECONDS);
            case RATE_LIMITED -> Map.of(RETRY_AFTER, RATE_LIMITED_RETRY_SECONDS);
            case INVALID, NOT_FOUND, CONFLICT, INTERNAL, TIMEOUT -> Map.of();
        };
    }
}
