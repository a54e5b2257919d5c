package io.dwsim.cli.instance;

import io.dwsim.cli.api.ApiClient;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds out how an instance is: from the file it left, from the processes of the machine, and by asking it. */
final class Probe {
    private final DataDirectory directory;

    Probe(DataDirectory directory) {
        this.directory = directory;
    }

    Condition examine() {
        Optional<Instance> recorded = Instance.read(directory);
        List<ProcessHandle> survivors = recorded.map(Probe::recordedProcesses).orElse(List.of());
        Optional<ProcessHandle> jvm =
                recorded.flatMap(instance -> Processes.recorded(instance.pid(), instance.startedAt()));
        if (recorded.isPresent() && jvm.isPresent()) {
            Instance instance = recorded.get();
            List<ProcessHandle> processes = families(Stream.concat(jvm.stream(), survivors.stream()));
            return new ApiClient(instance.url(), Optional.empty()).healthy()
                    ? new Condition.Up(instance, jvm.get(), processes)
                    : new Condition.Unready(jvm.get(), processes);
        }
        List<ProcessHandle> starting = Processes.standaloneOn(directory.path());
        if (!starting.isEmpty()) {
            return new Condition.Unready(
                    starting.get(0), families(Stream.concat(starting.stream(), survivors.stream())));
        }
        return new Condition.Down(families(survivors.stream()));
    }

    private static List<ProcessHandle> recordedProcesses(Instance instance) {
        return instance.pids().stream()
                .flatMap(pid -> Processes.recorded(pid, instance.startedAt()).stream())
                .toList();
    }

    private static List<ProcessHandle> families(Stream<ProcessHandle> processes) {
        return processes
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .filter(Processes::runs)
                .distinct()
                .toList();
    }
}
