package io.dwsim.cli.doctor;

import io.dwsim.cli.terminal.Quantities;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What this machine has left, where a stand-alone system would run. */
final class Machine {
    private static final long LITTLE_DISK = 2_000_000_000L;
    private static final long LITTLE_MEMORY = 1_500_000_000L;

    private Machine() {}

    static List<Finding> examine(Path dataDirectory) {
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.ok(
                "machine",
                System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", "
                        + Quantities.count(Runtime.getRuntime().availableProcessors(), "processor")));
        findings.add(disk(dataDirectory));
        if (ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system) {
            long total = system.getTotalMemorySize();
            findings.add(Finding.unless(
                    total < LITTLE_MEMORY,
                    "memory",
                    Quantities.bytes(total) + " in all, " + Quantities.bytes(system.getFreeMemorySize())
                            + " not in use"));
        }
        return findings;
    }

    private static Finding disk(Path dataDirectory) {
        Path existing = dataDirectory;
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        try {
            FileStore store = Files.getFileStore(existing);
            long free = store.getUsableSpace();
            return Finding.unless(
                    free < LITTLE_DISK,
                    "disk",
                    Quantities.bytes(free) + " of " + Quantities.bytes(store.getTotalSpace()) + " free at "
                            + dataDirectory);
        } catch (IOException e) {
            return Finding.failed("disk", "cannot look at " + existing + ": " + e.getMessage());
        }
    }
}
