package io.dwsim.common.failure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one exception of the system. Its message is written for the person who sees it and names the offending value. */
public final class DwsimException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final transient List<Fault> faults;

    public DwsimException(ErrorCode code, String message) {
        this(code, message, List.of(), null);
    }

    public DwsimException(ErrorCode code, String message, @Nullable Throwable cause) {
        this(code, message, List.of(), cause);
    }

    public DwsimException(ErrorCode code, String message, List<Fault> faults) {
        this(code, message, faults, null);
    }

    private DwsimException(ErrorCode code, String message, List<Fault> faults, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
        this.faults = List.copyOf(faults);
    }

    public ErrorCode code() {
        return code;
    }

    /** All faults found, in the order of the document; empty when the error is not about a document. */
    public List<Fault> faults() {
        return faults;
    }
}
