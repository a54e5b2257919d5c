package io.dwsim.gateway.deadletter;

import io.dwsim.common.message.Topology;
import org.springframework.amqp.AmqpRejectAndDontRequeueException;
import org.springframework.amqp.rabbit.annotation.RabbitListenerConfigurer;
import org.springframework.amqp.rabbit.config.RetryInterceptorBuilder;
import org.springframework.amqp.rabbit.config.SimpleRabbitListenerContainerFactory;
import org.springframework.amqp.rabbit.config.SimpleRabbitListenerEndpoint;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.retry.ImmediateRequeueMessageRecoverer;
import org.springframework.amqp.support.converter.MessageConversionException;
import org.springframework.boot.amqp.autoconfigure.RabbitListenerRetrySettingsCustomizer;
import org.springframework.boot.amqp.autoconfigure.SimpleRabbitListenerContainerFactoryConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Listens for dead letters; while the control database is away, one is held and tried again, and never given up. */
@Configuration(proxyBeanMethods = false)
class DeadLetterConfiguration {

    private static final long FIRST_DELAY_MILLIS = 200;
    private static final long LONGEST_DELAY_MILLIS = 10_000;
    private static final int RETRIES = 1_000;

    /** An event that can never be handled would otherwise be tried for hours before it is a dead letter. */
    @Bean
    RabbitListenerRetrySettingsCustomizer hopelessEventsAreNotRetried() {
        return settings -> settings.setExceptionPredicate(failure -> !isHopeless(failure));
    }

    private static boolean isHopeless(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AmqpRejectAndDontRequeueException || cause instanceof MessageConversionException) {
                return true;
            }
        }
        return false;
    }

    @Bean
    SimpleRabbitListenerContainerFactory deadLetterContainerFactory(
            SimpleRabbitListenerContainerFactoryConfigurer configurer, ConnectionFactory connections) {
        SimpleRabbitListenerContainerFactory factory = new SimpleRabbitListenerContainerFactory();
        configurer.configure(factory, connections);
        factory.setAdviceChain(RetryInterceptorBuilder.stateless()
                .maxRetries(RETRIES)
                .backOffOptions(FIRST_DELAY_MILLIS, 2, LONGEST_DELAY_MILLIS)
                .recoverer(new ImmediateRequeueMessageRecoverer())
                .build());
        return factory;
    }

    @Bean
    RabbitListenerConfigurer deadLetterEndpoint(
            DeadLetterListener listener, SimpleRabbitListenerContainerFactory deadLetterContainerFactory) {
        SimpleRabbitListenerEndpoint endpoint = new SimpleRabbitListenerEndpoint();
        endpoint.setId("dead-letters");
        endpoint.setQueueNames(Topology.DEAD_LETTERS_QUEUE);
        endpoint.setMessageListener(listener);
        return registrar -> registrar.registerEndpoint(endpoint, deadLetterContainerFactory);
    }
}
