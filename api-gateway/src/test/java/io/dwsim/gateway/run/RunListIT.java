package io.dwsim.gateway.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.common.json.DwsimJson;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class RunListIT extends PlayedRun {

    private HttpResponse<String> list(String query) throws Exception {
        return gateway.get("/api/experiments/" + experiment + "/runs" + query);
    }

    @Test
    void runsAreListedByPages() throws Exception {
        JsonNode page = DwsimJson.mapper().readTree(list("?page=0&size=1").body());

        assertThat(page.at("/runs/0/id").longValue()).isEqualTo(run.id());
        assertThat(page.get("total").longValue()).isOne();
        assertThat(DwsimJson.mapper().readTree(list("?page=7&size=200").body()).get("runs"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?page=-1", "?size=0", "?size=201", "?page=20000000&size=200", "?page=x"})
    void aPageThatCannotBeIsRefused(String query) throws Exception {
        assertThat(list(query).statusCode()).isEqualTo(400);
    }
}
