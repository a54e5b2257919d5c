package io.dwsim.gateway.problem;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What requests may look like.
 *
 * @param maxBody largest body of a request, at least 1 KB
 */
@Validated
@ConfigurationProperties("dwsim.http")
record HttpProperties(@DefaultValue("10MB") @NotNull DataSize maxBody) {

    HttpProperties {
        Assert.isTrue(maxBody.toBytes() >= 1024, () -> "dwsim.http.max-body must be 1KB or more, is " + maxBody);
    }
}
