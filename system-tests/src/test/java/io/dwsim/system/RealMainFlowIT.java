package io.dwsim.system;

import io.dwsim.system.backend.Backends;
import io.dwsim.system.backend.RealBackends;
import io.dwsim.system.service.InProcessServices;
import java.nio.file.Path;

class RealMainFlowIT extends MainFlowContract {

    @Override
    Backends startBackends(Path directory) {
        return RealBackends.start(directory);
    }

    @Override
    Started startServices(Backends on, Path logs) {
        InProcessServices services = new InProcessServices(on);
        return new Started(
                services.generationWorkers(1).loadWorkers(1).gateway("--dwsim.runs.part-rows=1000"), services);
    }
}
