package io.dwsim.common.lake;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the lake is.
 *
 * @param endpoint any S3-compatible server; null for AWS itself
 * @param accessKey null, together with the secret key, for the SDK's own chain of credentials
 * @param pathStyle {@code endpoint/bucket/key} instead of {@code bucket.endpoint/key}
 * @param timeout longest a single call may take, retries included
 */
@Validated
@ConfigurationProperties("dwsim.lake")
public record LakeProperties(
        @Nullable URI endpoint,
        @DefaultValue("us-east-1") @NotBlank String region,

        @DefaultValue("dwsim")
        @NotNull
        @Pattern(
                regexp = "[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]",
                message = "must be a name S3 allows: 3 to 63 of a-z, 0-9, . and -")
        String bucket,

        @Nullable String accessKey,
        @Nullable String secretKey,
        @DefaultValue("true") boolean pathStyle,

        @DefaultValue("2m") @NotNull @DurationMin(millis = 1)
        Duration timeout) {

    /** Half a pair would silently become somebody else's credentials: those of the SDK's chain. */
    @AssertTrue(message = "access-key and secret-key must be set both or neither")
    boolean isPairOfKeys() {
        return (accessKey == null) == (secretKey == null);
    }

    /** Without the keys. */
    @Override
    public String toString() {
        return "LakeProperties[endpoint=" + endpoint + ", region=" + region + ", bucket=" + bucket + ", pathStyle="
                + pathStyle + ", timeout=" + timeout + "]";
    }
}
