package io.dwsim.common.failure;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The one exception of the system. Its message is written for the person who sees it and names the offending value. */
public final class DwsimException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final transient List<Fault> faults;
    private final transient Map<String, Object> details;

    public DwsimException(ErrorCode code, String message) {
        this(code, message, List.of(), Map.of(), null);
    }

    public DwsimException(ErrorCode code, String message, @Nullable Throwable cause) {
        this(code, message, List.of(), Map.of(), cause);
    }

    /** With facts for programs, by snake_case name, such as the SQLSTATE of a refused query. */
    public DwsimException(ErrorCode code, String message, Map<String, Object> details, @Nullable Throwable cause) {
        this(code, message, List.of(), details, cause);
    }

    public DwsimException(ErrorCode code, String message, List<Fault> faults) {
        this(code, message, faults, Map.of(), null);
    }

    /** With faults, and with facts for programs about them. */
    public DwsimException(ErrorCode code, String message, List<Fault> faults, Map<String, Object> details) {
        this(code, message, faults, details, null);
    }

    private DwsimException(
            ErrorCode code,
            String message,
            List<Fault> faults,
            Map<String, Object> details,
            @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
        this.faults = List.copyOf(faults);
        this.details = Map.copyOf(details);
    }

    public ErrorCode code() {
        return code;
    }

    /** All faults found, in the order of the document; empty when the error is not about a document. */
    public List<Fault> faults() {
        return faults;
    }

    /** Facts for programs beyond the code; mostly empty. */
    public Map<String, Object> details() {
        return details;
    }
}
