package io.dwsim.gateway.problem;

import java.util.Locale;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;

/** Hangs the body limit into the server and keeps messages in one language. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HttpProperties.class)
class ProblemConfiguration {

    private static final int SWALLOWED_LIMITS = 10;

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter(HttpProperties properties) {
        FilterRegistrationBean<BodyLimitFilter> registration =
                new FilterRegistrationBean<>(new BodyLimitFilter(properties.maxBody()));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    @Bean
    TextLimit textLimit(HttpProperties properties) {
        return new TextLimit(properties.maxBody());
    }

    /** Reads on after a refusal for a while: a client that is cut off while it sends never sees the answer. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> swallowRefusedBodies(HttpProperties properties) {
        long bytes = Math.min(
                Integer.MAX_VALUE, SWALLOWED_LIMITS * properties.maxBody().toBytes());
        return factory -> factory.addConnectorCustomizers(
                connector -> connector.setProperty("maxSwallowSize", Long.toString(bytes)));
    }

    /** Messages of bean validation are English like all others, whatever the server's or the browser's language. */
    @Bean
    LocaleResolver localeResolver() {
        return new FixedLocaleResolver(Locale.ENGLISH);
    }
}
