/** An AMQP 0-9-1 broker inside the JVM that accepts what is declared for RabbitMQ. */
@NullMarked
package io.dwsim.embedded.broker;

import org.jspecify.annotations.NullMarked;
