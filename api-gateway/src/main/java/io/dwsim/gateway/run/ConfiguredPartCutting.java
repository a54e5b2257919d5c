package io.dwsim.gateway.run;

import io.dwsim.gateway.plan.PartCutting;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Parts as runs are cut into them. */
@Component
class ConfiguredPartCutting implements PartCutting {

    private final RunProperties properties;

    ConfiguredPartCutting(RunProperties properties) {
        this.properties = properties;
    }

    @Override
    public long partsOf(long rows) {
        return PartPlan.count(Map.of("", rows), properties.partRows());
    }

    @Override
    public long mostParts() {
        return properties.maxParts();
    }
}
