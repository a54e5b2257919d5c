package io.dwsim.gateway.access;

import java.net.InetAddress;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/** Puts the access rules before everything else. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessProperties.class)
class AccessConfiguration {

    /** What the environment variable DWSIM_TOKEN is called among the properties. */
    private static final String TOKEN_VARIABLE = "dwsim.token";

    @Bean
    BrowserSessions browserSessions(AccessProperties properties, Environment environment, ObjectProvider<Clock> clock) {
        return new BrowserSessions(token(properties, environment), clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    AccessRules accessRules(
            AccessProperties properties, ServerProperties server, Environment environment, BrowserSessions sessions) {
        String token = token(properties, environment);
        InetAddress address = server.getAddress();
        boolean loopbackOnly = address != null && address.isLoopbackAddress();
        if (!loopbackOnly && token == null && !properties.allowAnonymous()) {
            throw new OpenAccessException(address == null ? "all addresses" : address.getHostAddress());
        }
        return new AccessRules(token, loopbackOnly, properties.allowedHosts(), sessions);
    }

    @Bean
    FilterRegistrationBean<AccessFilter> accessFilter(AccessRules rules) {
        FilterRegistrationBean<AccessFilter> registration = new FilterRegistrationBean<>(new AccessFilter(rules));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    private static @Nullable String token(AccessProperties properties, Environment environment) {
        return firstText(properties.token(), environment.getProperty(TOKEN_VARIABLE));
    }

    private static @Nullable String firstText(@Nullable String... candidates) {
        for (String candidate : candidates) {
            if (candidate != null && !candidate.isBlank()) {
                return candidate.strip();
            }
        }
        return null;
    }
}
