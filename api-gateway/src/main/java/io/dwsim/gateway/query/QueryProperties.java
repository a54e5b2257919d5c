package io.dwsim.gateway.query;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How queries of users run.
 *
 * @param url JDBC URL of the warehouse; that of {@code dwsim.warehouse} when null
 * @param user the login that may only read; that of {@code dwsim.warehouse} when null
 * @param maxConcurrent most queries at once
 * @param statementTimeout how long a query may take up to its first rows
 * @param streamTimeout how long it may take until all rows are with the client, from its start; at least statementTimeout
 * @param writeTimeout how long the client may take nothing of its answer
 * @param defaultLimit most rows of a JSON answer when the request does not say
 * @param maxLimit most rows of a JSON answer a request may ask for
 * @param fetchRows rows the warehouse sends at once
 * @param fetchBuffer memory for the rows of one fetch; a query with wider rows is refused
 * @param hashMemory memory the warehouse may take for each grouping or hash join of a query before it goes to disk
 */
@Validated
@ConfigurationProperties("dwsim.query")
public record QueryProperties(
        @Nullable String url,
        @Nullable String user,
        @DefaultValue("") String password,
        @DefaultValue("8") @Min(1) int maxConcurrent,

        @DefaultValue("60s") @NotNull @DurationMin(millis = 100)
        Duration statementTimeout,

        @DefaultValue("10m") @NotNull @DurationMin(millis = 100)
        Duration streamTimeout,

        @DefaultValue("30s") @NotNull @DurationMin(millis = 100)
        Duration writeTimeout,

        @DefaultValue("10000") @Min(1) int defaultLimit,
        @DefaultValue("1000000") @Min(1) int maxLimit,
        @DefaultValue("500") @Min(1) int fetchRows,
        @DefaultValue("32MB") @NotNull DataSize fetchBuffer,
        @DefaultValue("64MB") @NotNull DataSize hashMemory) {

    private static final long SMALLEST_BUFFER = DataSize.ofMegabytes(1).toBytes();

    @AssertTrue(message = "default-limit must not be above max-limit")
    boolean isDefaultLimitWithinMaximum() {
        return defaultLimit <= maxLimit;
    }

    @AssertTrue(message = "fetch-buffer must be 1MB or more")
    boolean isFetchBufferLargeEnough() {
        return fetchBuffer.toBytes() >= SMALLEST_BUFFER;
    }

    @Override
    public String toString() {
        return "QueryProperties[url=" + url + ", user=" + user + ", password=***, maxConcurrent=" + maxConcurrent
                + ", statementTimeout=" + statementTimeout + ", streamTimeout=" + streamTimeout + ", writeTimeout="
                + writeTimeout + ", defaultLimit=" + defaultLimit + ", maxLimit=" + maxLimit + ", fetchRows="
                + fetchRows + ", fetchBuffer=" + fetchBuffer + ", hashMemory=" + hashMemory + "]";
    }
}
