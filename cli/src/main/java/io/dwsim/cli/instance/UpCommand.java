package io.dwsim.cli.instance;

import io.dwsim.cli.instance.InstanceStarter.Started;
import io.dwsim.cli.terminal.ExitStatus;
import io.dwsim.cli.terminal.OutputOptions;
import io.dwsim.cli.terminal.Surroundings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dw-sim up}. */
@Command(
        name = "up",
        description = "Start the stand-alone system and return when it is ready.",
        footer = {
            "",
            "Several systems can run side by side, each with its own --port and --data-dir.",
            "JVM options are taken from DWSIM_JAVA_OPTS (default: -Xmx768m -Xmn256m -XX:+UseSerialGC and",
            "some for its compiler, see standalone.options beside its libraries).",
            "",
            "Examples:",
            "  dw-sim up",
            "  dw-sim up --port 8081 --data-dir /tmp/other"
        })
public final class UpCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private InstanceOptions options;

    @Mixin
    private OutputOptions output;

    @Mixin
    private PortOption port = new PortOption();

    @Option(names = "--foreground", description = "Run on this terminal until Ctrl-C.")
    private boolean foreground;

    public UpCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.options = new InstanceOptions(surroundings);
        this.output = new OutputOptions(surroundings);
    }

    @Override
    public Integer call() {
        InstanceStarter starter = new InstanceStarter(surroundings, options, output);
        if (foreground) {
            return starter.foreground(port.port(), instance -> report("up", instance));
        }
        Started started = starter.ensureUp(port.port());
        report(started.before() ? "already up" : "up", started.instance());
        return ExitStatus.DONE;
    }

    private void report(String state, Instance instance) {
        InstanceReport.started(state, instance, options.directory(), output);
    }
}
