package io.dwsim.system;

import io.dwsim.system.backend.Backends;
import io.dwsim.system.backend.RealBackends;
import io.dwsim.system.service.ProcessServices;
import java.nio.file.Path;

/** The same job by a gateway, two generation workers and two load workers that share nothing but real servers. */
class SeparateProcessesIT extends MainFlowContract {

    @Override
    Backends startBackends(Path directory) {
        return RealBackends.start(directory);
    }

    @Override
    Started startServices(Backends on, Path logs) {
        ProcessServices services = new ProcessServices(on, Path.of("target", "service-logs"));
        return new Started(
                services.generationWorkers(2).loadWorkers(2).gateway("--dwsim.runs.part-rows=1000"), services);
    }
}
