package io.dwsim.cli.terminal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A command could not do what it was asked for: what to tell the person, and how to end. */
public class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CommandFailure(String message) {
        this(message, null);
    }

    public CommandFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    /** The exit status of the process. */
    public int exitStatus() {
        return ExitStatus.FAILED;
    }

    /** More lines, printed below the message. */
    public List<String> details() {
        return List.of();
    }

    /** The document that {@code --json} prints instead of a result. */
    public JsonNode document() {
        return JsonNodeFactory.instance.objectNode().put("title", "Failed").put("detail", getMessage());
    }
}
