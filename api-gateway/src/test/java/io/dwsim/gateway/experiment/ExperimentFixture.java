package io.dwsim.gateway.experiment;

import io.dwsim.common.experiment.ExperimentReading;
import io.dwsim.gateway.GatewayUnderTest;

/** Creates experiments for tests of other packages. */
public final class ExperimentFixture {

    private ExperimentFixture() {}

    public static void create(GatewayUnderTest gateway, ExperimentReading reading) {
        gateway.bean(Experiments.class).create(ExperimentReview.of(reading));
    }
}
