package io.dwsim.gateway.problem;

/** Errors that only HTTP knows, beside the codes of {@link io.dwsim.common.failure.ErrorCode}. Names are part of the API. */
public enum HttpError {
    INVALID_REQUEST(400),
    UNAUTHORIZED(401),
    FORBIDDEN(403),
    HOST_NOT_ALLOWED(403),
    ROUTE_NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    BODY_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    UNAVAILABLE(503),
    INTERNAL_ERROR(500);

    private final int status;

    HttpError(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    /** The error that speaks for a status nobody gave a reason for. */
    static HttpError of(int status) {
        return switch (status) {
            case 401 -> UNAUTHORIZED;
            case 403 -> FORBIDDEN;
            case 404 -> ROUTE_NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> BODY_TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 503 -> UNAVAILABLE;
            default -> status >= 400 && status < 500 ? INVALID_REQUEST : INTERNAL_ERROR;
        };
    }
}
