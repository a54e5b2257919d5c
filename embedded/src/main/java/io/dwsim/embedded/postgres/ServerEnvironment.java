package io.dwsim.embedded.postgres;

import java.io.File;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;

/** How server programs are started: nothing of the user's environment reaches them, their output goes to the log. */
final class ServerEnvironment {

    private static final Redirect NO_INPUT = Redirect.from(new File("/dev/null"));

    private ServerEnvironment() {}

    static ProcessBuilder process(List<String> command, Path workingDirectory, Path log) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(workingDirectory.toFile())
                .redirectInput(NO_INPUT)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("TZ", "UTC");
        return builder;
    }
}
