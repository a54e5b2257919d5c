package io.dwsim.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.failure.Fault;
import io.dwsim.common.json.DwsimJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.mock.http.MockHttpInputMessage;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.JsonNode;

class ProblemTranslationTest {

    private final ProblemTranslation translation = new ProblemTranslation();

    /** All of it optional, as what a request leaves out is not what is tested here. */
    record Item(
            @Nullable Integer count,
            @Nullable List<Item> parts,
            @Nullable Kind kind,
            @Nullable String name) {
        enum Kind {
            BIG,
            SMALL
        }
    }

    @ParameterizedTest
    @CsvSource({
        "INVALID_EXPERIMENT, 400",
        "RUN_NOT_FOUND, 404",
        "RUN_ACTIVE, 409",
        "TOO_MANY_QUERIES, 429",
        "OBJECT_MISSING, 500",
        "LAKE_UNAVAILABLE, 503",
        "QUERY_TIMEOUT, 504"
    })
    void everyCategoryHasItsStatus(ErrorCode code, int status) {
        Problem problem = translation.of(new DwsimException(code, "what happened"));
        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.detail()).isEqualTo("what happened");
        assertThat(problem.headers().containsKey("Retry-After")).isEqualTo(status == 429 || status == 503);
        assertThat(problem.details().containsKey("id")).isEqualTo(status == 500);
    }

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void everyCodeIsAProblem(ErrorCode code) {
        JsonNode json = DwsimJson.mapper()
                .readTree(translation
                        .of(new DwsimException(code, "what happened"))
                        .json());
        assertThat(json.get("code").asString()).isEqualTo(code.name());
        assertThat(json.get("title").asString()).matches("[A-Z][a-z ]+");
        assertThat(json.get("type").asString()).matches("urn:dwsim:error:[a-z-]+");
        assertThat(json.get("status").asInt()).isBetween(400, 504);
        assertThat(json.get("errors").isArray()).isTrue();
    }

    @Test
    void faultsAndDetailsAreMembersOfTheProblem() {
        Problem problem = Problem.of(new DwsimException(
                ErrorCode.INVALID_EXPERIMENT,
                "two faults",
                List.of(new Fault("/tables/0/name", "is a keyword", "select"), Fault.at("/name", "is required"))));
        assertThat(DwsimJson.mapper().readTree(problem.json()).get("errors").toString())
                .isEqualTo("[{\"pointer\":\"/tables/0/name\",\"message\":\"is a keyword\",\"value\":\"select\"},"
                        + "{\"pointer\":\"/name\",\"message\":\"is required\"}]");
        Problem query = Problem.of(
                new DwsimException(ErrorCode.INVALID_QUERY, "no", Map.of("sqlstate", "42601", "line", 3), null));
        assertThat(DwsimJson.mapper().readTree(query.json()).get("line").asInt())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"count": "many"}                  | /count              | must be a whole number
            {"count": 99999999999}             | /count              | must be a whole number
            {"parts": [{"count":1},{"count":{}}]} | /parts/1/count      | must be a whole number
            {"parts": 5}                       | /parts              | must be a list
            {"kind": "HUGE"}                   | /kind               | must be one of [BIG, SMALL]
            {"name": {}}                       | /name               | must be a text
            []                                 | ``                  | must be an object
            {"count": 1,                       | ``                  | not well-formed JSON
            {"count" 1}                        | ``                  | at line 1, column
            """)
    void namesThePlaceOfWhatCannotBeRead(String body, String pointer, String message) {
        Exception failure =
                assertThrows(Exception.class, () -> DwsimJson.mapper().readValue(body, Item.class));
        Problem problem = translation.of(unreadable(failure));
        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.errors()).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo(pointer);
            assertThat(fault.message())
                    .contains(message)
                    .doesNotContain("dwsim")
                    .doesNotContain("java");
        });
    }

    @Test
    void aMissingBodyIsAFaultAndABodyOverTheLimitIs413() {
        assertThat(translation.of(unreadable(null)).errors()).hasSize(1);
        Problem tooLarge = translation.of(unreadable(new IOException(new BodyTooLargeException(DataSize.ofBytes(5)))));
        assertThat(tooLarge.status()).isEqualTo(413);
        assertThat(tooLarge.details()).containsEntry("limit_bytes", 5L);
    }

    @Test
    void aControlDatabaseThatIsGoneIs503() {
        SQLException broken = new SQLException("terminating connection", "57P01");
        for (Exception failure : List.of(
                new CannotCreateTransactionException("no"),
                new DataAccessResourceFailureException("no"),
                new CannotGetJdbcConnectionException("no", new SQLTransientConnectionException("timed out")),
                new TransactionSystemException("commit", broken),
                new DataIntegrityViolationException("odd wrapping", new SQLException("closed", "08003")))) {
            Problem problem = translation.of(failure);
            assertThat(problem.code()).isEqualTo("CONTROL_DATABASE_UNAVAILABLE");
            assertThat(problem.status()).isEqualTo(503);
            assertThat(problem.headers()).containsKey("Retry-After");
        }
    }

    @Test
    void anythingElseIsADefectThatSaysNothingOfItself() {
        for (Exception failure : List.of(
                new IllegalStateException("secret internals"),
                new DataIntegrityViolationException("secret internals", new SQLException("dup", "23505")))) {
            Problem problem = translation.of(failure);
            assertThat(problem.status()).isEqualTo(500);
            assertThat(new String(problem.json(), StandardCharsets.UTF_8))
                    .doesNotContain("secret")
                    .contains((String) problem.details().get("id"));
        }
    }

    @Test
    void pointersAreThoseOfTheJson() {
        assertThat(ValidationFaults.pointer("tables[0].targetRows")).isEqualTo("/tables/0/target_rows");
        assertThat(ValidationFaults.pointer("rows[a/b]")).isEqualTo("/rows/a~1b");
    }

    private static HttpMessageNotReadableException unreadable(Throwable cause) {
        return new HttpMessageNotReadableException("io.dwsim internals", cause, new MockHttpInputMessage(new byte[0]));
    }
}
