package io.dwsim.gateway.trace;

import io.dwsim.common.messaging.ReceivedTrace;
import org.springframework.amqp.rabbit.config.ContainerCustomizer;
import org.springframework.amqp.rabbit.listener.SimpleMessageListenerContainer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets listeners work for the trace and the run of what they receive. */
@Configuration(proxyBeanMethods = false)
class TraceConfiguration {

    @Bean
    ContainerCustomizer<SimpleMessageListenerContainer> tracedContainer() {
        return container -> container.setAfterReceivePostProcessors(new ReceivedTrace());
    }
}
