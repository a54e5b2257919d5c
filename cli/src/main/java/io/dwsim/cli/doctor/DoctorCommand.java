package io.dwsim.cli.doctor;

import io.dwsim.cli.api.ApiProblem;
import io.dwsim.cli.api.ServerUnreachable;
import io.dwsim.cli.instance.InstanceOptions;
import io.dwsim.cli.instance.ServerCommand;
import io.dwsim.cli.terminal.ExitStatus;
import io.dwsim.cli.terminal.Palette;
import io.dwsim.cli.terminal.Surroundings;
import io.dwsim.cli.terminal.TableWriter.Column;
import io.dwsim.cli.terminal.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code dw-sim doctor}. */
@Command(
        name = "doctor",
        description = {
            "Say which versions there are, where everything is and whether it is well; secrets are masked.",
            "The exit status is 1 if something has failed, 3 if the server cannot be reached."
        },
        footer = {"", "Examples:", "  dw-sim doctor", "  dw-sim doctor --url https://dwsim.example.com --json"})
public final class DoctorCommand extends ServerCommand {
    private static final String MASK = "********";

    private final Surroundings surroundings;

    @Mixin
    private InstanceOptions instance;

    public DoctorCommand(Surroundings surroundings) {
        super(surroundings);
        this.surroundings = surroundings;
        this.instance = new InstanceOptions(surroundings);
    }

    @Override
    public Integer call() {
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.ok(
                "dw-sim",
                Optional.ofNullable(DoctorCommand.class.getPackage().getImplementationVersion())
                                .orElse("development") + " on Java " + Runtime.version()));
        findings.addAll(Machine.examine(instance.path()));
        findings.add(Finding.ok(
                "stand-alone",
                instance.url().map(url -> "up at " + url).orElse("not up") + ", data in " + instance.path()));
        findings.add(Finding.ok(
                "token", surroundings.variable("DWSIM_TOKEN").map(token -> MASK).orElse("none in DWSIM_TOKEN")));
        int status = ExitStatus.DONE;
        JsonNode system = JsonNodeFactory.instance.nullNode();
        try {
            system = api().get("/api/system");
            findings.addAll(ServerHealth.examine(api(), system));
        } catch (ServerUnreachable e) {
            findings.add(Finding.failed("server", e.getMessage() + "; start one with: dw-sim up"));
            status = ExitStatus.UNREACHABLE;
        } catch (ApiProblem e) {
            findings.add(Finding.failed("server", api().base() + ": " + e.getMessage()));
        }
        if (status == ExitStatus.DONE && findings.stream().anyMatch(f -> f.state() == Finding.State.FAILED)) {
            status = ExitStatus.FAILED;
        }
        output().document(document(findings, system));
        print(findings);
        return status;
    }

    private ObjectNode document(List<Finding> findings, JsonNode system) {
        ObjectNode document =
                JsonNodeFactory.instance.objectNode().put("url", api().base().toString());
        ArrayNode array = document.putArray("findings");
        findings.forEach(finding -> array.addObject()
                .put("subject", finding.subject())
                .put("state", finding.state().word())
                .put("detail", finding.detail()));
        document.set("system", system);
        return document;
    }

    private void print(List<Finding> findings) {
        if (output().json()) {
            return;
        }
        TextTable table = new TextTable(List.of(Column.text("state"), Column.text("what"), Column.text("found")));
        findings.forEach(finding -> table.row(List.of(finding.state().word(), finding.subject(), finding.detail())));
        table.print(output().people(), output().layout());
        long failed =
                findings.stream().filter(f -> f.state() == Finding.State.FAILED).count();
        long warnings = findings.stream()
                .filter(f -> f.state() == Finding.State.WARNING)
                .count();
        Palette palette = output().palette();
        output().notices()
                .println(
                        failed > 0
                                ? palette.bad(failed + " failed")
                                : warnings > 0
                                        ? palette.odd("well, but have a look at the warnings")
                                        : palette.good("all well"));
    }
}
