package io.dwsim.system.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.system.service.ApiClient;
import io.dwsim.system.service.ServiceProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a gateway in a process of its own takes of the machine. */
record GatewayProcess(ServiceProcess process, ApiClient api) {

    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+([0-9]+) kB");

    /** Memory in MB, and threads. */
    record Footprint(long liveHeap, long resident, long threads) {}

    /** After a garbage collection. */
    Footprint footprint() throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        assertThat(new ProcessBuilder(jcmd.toString(), Long.toString(process.pid()), "GC.run")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor())
                .isZero();
        return new Footprint(metric("jvm.memory.used?tag=area:heap") >> 20, resident(), metric("jvm.threads.live"));
    }

    private long metric(String name) {
        return api.get("/actuator/metrics/" + name)
                .expect(200)
                .body()
                .at("/measurements/0/value")
                .longValue();
    }

    /** In MB; 0 where the system does not say. */
    private long resident() throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        Matcher matcher = RESIDENT.matcher(Files.readString(status));
        return matcher.find() ? Long.parseLong(matcher.group(1)) >> 10 : 0;
    }
}
