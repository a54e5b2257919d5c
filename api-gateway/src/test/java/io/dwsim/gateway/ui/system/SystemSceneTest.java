package io.dwsim.gateway.ui.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.gateway.system.SystemView;
import io.dwsim.gateway.system.SystemView.Backend;
import java.util.List;
import org.junit.jupiter.api.Test;

class SystemSceneTest {

    private static SystemScene scene(Backend... backends) {
        return new SystemScene(new SystemView(null, List.of(backends), null, null, null, null));
    }

    @Test
    void saysWhatIsDown() {
        assertThat(scene(new Backend("lake", true, null, 1)).standing()).isEqualTo("All backends answer");
        assertThat(scene(new Backend("lake", false, "no", 1), new Backend("broker", false, "no", 1))
                        .standing())
                .isEqualTo("Down: Lake, Broker");
    }

    @Test
    void everyBackendHasANameAndAConsequence() {
        for (String name : List.of("control-database", "warehouse", "lake", "broker")) {
            Backend backend = new Backend(name, false, "no", 1);
            assertThat(scene().title(backend)).isNotEqualTo(name);
            assertThat(scene().consequence(backend)).endsWith(".");
        }
    }

    @Test
    void whatWorkersSayIsReadAsFarAsItCanBe() {
        assertThat(scene().work("12/orders/3")).isEqualTo(new SystemScene.Work(12L, "orders, part 3"));
        assertThat(scene().work("12/orders/-1")).isEqualTo(new SystemScene.Work(12L, "orders, whole table"));
        assertThat(scene().work("7/publish")).isEqualTo(new SystemScene.Work(7L, "publish"));
        assertThat(scene().work("<b>")).isEqualTo(new SystemScene.Work(null, "<b>"));
        assertThat(scene().work("99999999999999999999/x").run()).isNull();
    }
}
