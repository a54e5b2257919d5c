package io.dwsim.cli.instance;

import io.dwsim.cli.terminal.OutputOptions;
import java.io.PrintStream;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Says how an instance is and how to reach its parts, to people and to programs. */
public final class InstanceReport {
    private InstanceReport() {}

    static ObjectNode document(DataDirectory directory, Condition condition) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        if (condition instanceof Condition.Up up) {
            document.put("url", up.instance().url().toString());
        } else {
            document.putNull("url");
        }
        var pids = document.putArray("pids");
        condition.processes().stream().map(ProcessHandle::pid).sorted().forEach(pids::add);
        document.put("data_dir", directory.path().toString());
        if (condition instanceof Condition.Up up) {
            document.set("warehouse", up.instance().warehouse());
            document.set("lake", up.instance().lake());
        }
        return document;
    }

    /** The places a person can go to. */
    public static void places(Instance instance, PrintStream out) {
        out.println("  UI          " + instance.url() + "/");
        out.println("  API docs    " + instance.url() + "/swagger-ui.html");
        out.println("  warehouse   " + instance.psql());
        out.println("  lake        " + instance.lakeAddress() + "  (keys: dw-sim status --json)");
        out.println("  data        " + instance.dataDirectory());
    }

    /** Says that the system answers now. */
    static void started(String state, Instance instance, DataDirectory directory, OutputOptions output) {
        PrintStream out = output.notices();
        out.println(state + " at " + instance.url());
        places(instance, out);
        out.println("  log         " + directory.log());
        out.println("  stop with   dw-sim down");
        output.document(document(directory, new Probe(directory).examine()));
    }

    static void print(DataDirectory directory, Condition condition, PrintStream out) {
        if (condition instanceof Condition.Up up) {
            out.println("up since " + up.instance().startedAt() + " at "
                    + up.instance().url());
            places(up.instance(), out);
            out.println("  processes   " + pids(condition));
        } else if (condition instanceof Condition.Unready unready) {
            out.println("not ready: pid " + unready.jvm().pid() + " runs but does not answer (yet); see: dw-sim logs");
            out.println("  data        " + directory.path());
        } else {
            out.println("down (start it with: dw-sim up)");
            out.println("  data        " + directory.path());
            if (!condition.processes().isEmpty()) {
                out.println("  left over   " + pids(condition) + " (end them with: dw-sim down)");
            }
        }
    }

    private static List<Long> pids(Condition condition) {
        return condition.processes().stream().map(ProcessHandle::pid).sorted().toList();
    }
}
