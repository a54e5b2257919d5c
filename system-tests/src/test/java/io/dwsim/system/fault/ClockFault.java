package io.dwsim.system.fault;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One process of each kind has a clock of its own, by libfaketime: minutes ahead, minutes behind, a day ahead. More than
 * 15 minutes an S3 server need not bear of workers.
 */
record ClockFault(Path library) implements Fault {

    private static final List<Path> PLACES = List.of(
            Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1"),
            Path.of("/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1"),
            Path.of("/usr/lib64/faketime/libfaketimeMT.so.1"));

    private static final Map<ServiceKind, String> SHIFTS =
            Map.of(ServiceKind.GATEWAY, "+1d", ServiceKind.GENERATION_WORKER, "+10m", ServiceKind.LOAD_WORKER, "-10m");

    /** Empty where libfaketime is not installed, which is said. */
    static Optional<ClockFault> ifPossible() {
        Optional<Path> library = PLACES.stream().filter(Files::isReadable).findFirst();
        if (library.isEmpty()) {
            System.out.println("skipped: clocks that differ; on Debian, apt-get install libfaketime brings them");
        }
        return library.map(ClockFault::new);
    }

    @Override
    public String name() {
        return "clocks of processes differ";
    }

    @Override
    public void prepare(Scene scene) {
        SHIFTS.forEach((kind, shift) -> {
            Member member = scene.fleet().members(kind).get(0);
            member.kill();
            member.start(Map.of(
                    "LD_PRELOAD",
                    library.toString(),
                    "FAKETIME",
                    shift,
                    // the JVM waits by the monotonic clock, which no administrator sets
                    "FAKETIME_DONT_FAKE_MONOTONIC",
                    "1"));
        });
        scene.fleet().awaitReady();
    }

    @Override
    public void strike(Scene scene) {
        // the clocks differ all the time
    }

    @Override
    public void heal(Scene scene) {
        SHIFTS.keySet().forEach(kind -> scene.fleet().members(kind).get(0).kill());
    }
}
