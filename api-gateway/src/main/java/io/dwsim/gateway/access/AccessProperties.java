package io.dwsim.gateway.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * Who may use the gateway.
 *
 * @param token what callers have to show; none when null or blank. The environment variable {@code DWSIM_TOKEN} is the
 *     usual way to give it
 * @param allowAnonymous whether to listen beyond loopback without a token
 * @param allowedHosts names by which callers may reach the gateway beside loopback, without scheme and port
 */
@ConfigurationProperties("dwsim.access")
record AccessProperties(
        @Nullable String token,
        @DefaultValue("false") boolean allowAnonymous,
        @DefaultValue List<String> allowedHosts) {

    AccessProperties {
        allowedHosts = allowedHosts.stream()
                .map(String::strip)
                .filter(host -> !host.isEmpty())
                .toList();
        for (String host : allowedHosts) {
            Assert.isTrue(
                    HostHeader.isHostName(host),
                    () -> "dwsim.access.allowed-hosts must be names or addresses without scheme, port and path, has '"
                            + host + "'");
        }
    }

    @Override
    public String toString() {
        return "AccessProperties[token=" + (token == null ? "none" : "***") + ", allowAnonymous=" + allowAnonymous
                + ", allowedHosts=" + allowedHosts + "]";
    }
}
