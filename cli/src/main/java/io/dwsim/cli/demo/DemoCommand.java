package io.dwsim.cli.demo;

import io.dwsim.cli.api.ApiClient;
import io.dwsim.cli.instance.Instance;
import io.dwsim.cli.instance.InstanceOptions;
import io.dwsim.cli.instance.InstanceReport;
import io.dwsim.cli.instance.InstanceStarter;
import io.dwsim.cli.instance.InstanceStarter.Started;
import io.dwsim.cli.instance.PortOption;
import io.dwsim.cli.instance.ServerOptions;
import io.dwsim.cli.terminal.ExitStatus;
import io.dwsim.cli.terminal.OutputOptions;
import io.dwsim.cli.terminal.Quantities;
import io.dwsim.cli.terminal.Surroundings;
import java.io.PrintStream;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code dw-sim demo}. */
@Command(
        name = "demo",
        description = "Show it all: start the system if it is not up, fill a web shop with 1,000,000 rows, query it.",
        footer = {
            "",
            "With --url or DWSIM_URL the demo runs on that server and starts nothing.",
            "",
            "Examples:",
            "  dw-sim demo",
            "  dw-sim demo --url http://127.0.0.1:8081"
        })
public final class DemoCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private ServerOptions server;

    @Mixin
    private InstanceOptions options;

    @Mixin
    private PortOption port;

    @Mixin
    private OutputOptions output;

    public DemoCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.server = new ServerOptions(surroundings);
        this.options = new InstanceOptions(surroundings);
        this.port = new PortOption();
        this.output = new OutputOptions(surroundings);
    }

    @Override
    public Integer call() {
        StepTimes times = new StepTimes();
        Optional<Instance> instance = server.named().isPresent() ? Optional.empty() : Optional.of(start(times));
        URI url = server.named().or(() -> instance.map(Instance::url)).orElseThrow();
        ApiClient api = server.clientFor(url);
        ObjectNode document = JsonNodeFactory.instance.objectNode().put("url", url.toString());
        new Demo(api, output, times).play(document);
        times.describe(document.putArray("steps"));
        output.document(document);
        close(url, instance, times);
        return ExitStatus.DONE;
    }

    private Instance start(StepTimes times) {
        InstanceStarter starter = new InstanceStarter(surroundings, options, output);
        Started started = times.measure("start the system", () -> starter.ensureUp(port.port()));
        output.people()
                .println((started.before() ? "already up at " : "up at ")
                        + started.instance().url());
        return started.instance();
    }

    private void close(URI url, Optional<Instance> instance, StepTimes times) {
        PrintStream out = output.people();
        out.println();
        times.print(out);
        out.println();
        if (instance.isPresent()) {
            InstanceReport.places(instance.get(), out);
            out.println("  stop with   ./dw-sim down");
        } else {
            out.println("  UI          " + url + "/");
            out.println("  API docs    " + url + "/swagger-ui.html");
        }
        out.println();
        out.println("demo done in " + Quantities.duration(times.total()));
    }
}
