/** A private node of the RabbitMQ that is installed on this machine, for tests that want the real broker. */
@NullMarked
package io.dwsim.embedded.rabbitmq;

import org.jspecify.annotations.NullMarked;
