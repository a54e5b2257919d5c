package io.dwsim.gateway.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.common.failure.ErrorCode;
import io.dwsim.gateway.run.RunError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WhatToDoTest {

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void thereIsAdviceForEveryError(ErrorCode code) {
        assertThat(WhatToDo.about(new RunError(code.name(), "m", null, null))).endsWith(".");
    }

    @Test
    void adviceFitsTheError() {
        assertThat(WhatToDo.about(new RunError("LAKE_UNAVAILABLE", "m", null, null)))
                .contains("System page");
        assertThat(WhatToDo.about(new RunError("OF_A_LATER_VERSION", "m", null, null)))
                .startsWith("Resume the run");
    }
}
