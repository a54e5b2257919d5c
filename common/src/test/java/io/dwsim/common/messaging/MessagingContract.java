package io.dwsim.common.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.message.Envelope;
import io.dwsim.common.message.MessageType;
import io.dwsim.common.message.PartLoaded;
import io.dwsim.common.message.RunAborted;
import io.dwsim.common.message.SampleMessages;
import io.dwsim.common.message.Topology;
import io.dwsim.common.trace.CurrentTrace;
import io.dwsim.common.trace.TraceParent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.amqp.core.Binding;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageDeliveryMode;
import org.springframework.amqp.core.QueueBuilder;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitAdmin;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.amqp.rabbit.listener.SimpleMessageListenerContainer;
import org.springframework.boot.amqp.autoconfigure.RabbitAutoConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** What the system asks of a broker: one topology, confirms that can be believed, dead letters, and coming back. */
abstract class MessagingContract {

    private static final List<String> QUEUES = List.of(
            Topology.GENERATE_PART_QUEUE,
            Topology.VERIFY_PART_QUEUE,
            Topology.LOAD_PART_QUEUE,
            Topology.VERIFY_TABLE_QUEUE,
            Topology.RUN_CONTROL_QUEUE,
            Topology.RUN_PROGRESS_QUEUE);
    private static final Duration CONFIRM_TIMEOUT = Duration.ofSeconds(15);

    private AnnotationConfigApplicationContext context;
    private ConfirmingPublisher publisher;
    private RabbitTemplate rabbit;
    private RabbitAdmin admin;

    abstract TestBroker broker();

    @BeforeEach
    void connect() {
        context = new AnnotationConfigApplicationContext();
        TestPropertyValues.of(
                        "spring.rabbitmq.addresses=" + broker().uri(),
                        "spring.rabbitmq.publisher-confirm-type=correlated",
                        "spring.rabbitmq.publisher-returns=true",
                        "dwsim.messaging.confirm-timeout=" + CONFIRM_TIMEOUT.toSeconds() + "s")
                .applyTo(context);
        context.register(RabbitAutoConfiguration.class, MessagingConfiguration.class);
        context.refresh();
        publisher = context.getBean(ConfirmingPublisher.class);
        rabbit = context.getBean(RabbitTemplate.class);
        admin = context.getBean(RabbitAdmin.class);
        for (String queue : QUEUES) {
            admin.purgeQueue(queue);
            admin.purgeQueue(Topology.deadLetterQueue(queue));
        }
        admin.purgeQueue(Topology.DEAD_LETTERS_QUEUE);
    }

    @AfterEach
    void disconnect() {
        context.close();
    }

    /**
     * Waits without minding what other threads throw: the connection factory gives channels back on threads of its own,
     * and a channel that the broker closed in between makes such a thread end with an exception.
     */
    private static ConditionFactory await() {
        return Awaitility.await().dontCatchUncaughtExceptions();
    }

    private static String queueOf(MessageType type) {
        return switch (type) {
            case GENERATE_PART -> Topology.GENERATE_PART_QUEUE;
            case VERIFY_PART -> Topology.VERIFY_PART_QUEUE;
            case VERIFY_TABLE -> Topology.VERIFY_TABLE_QUEUE;
            case LOAD_PART -> Topology.LOAD_PART_QUEUE;
            case PUBLISH_RUN, DISCARD_RUN -> Topology.RUN_CONTROL_QUEUE;
            default -> Topology.RUN_PROGRESS_QUEUE;
        };
    }

    private Message take(String queue) {
        return await().atMost(Duration.ofSeconds(20)).until(() -> rabbit.receive(queue), message -> message != null);
    }

    private static Envelope to(String exchange, String routingKey) {
        return new Envelope(exchange, routingKey, "id", "7", "run-aborted.v1", "{\"run_id\":7}".getBytes(UTF_8), null);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RUN_ABORTED")
    void commandsArriveAtTheirWorkerAndEventsAtTheGatewayWithAllTheirProperties(MessageType type) {
        publisher.publish(SampleMessages.of(type));

        Message message = take(queueOf(type));
        assertThat(message.getMessageProperties().getType()).isEqualTo(type.logicalName());
        assertThat(message.getMessageProperties().getMessageId()).isNotBlank();
        assertThat(message.getMessageProperties().getCorrelationId())
                .isEqualTo(type == MessageType.WORKER_HEARTBEAT ? null : "7");
        assertThat(message.getMessageProperties().getContentType()).isEqualTo("application/json");
        assertThat(message.getMessageProperties().getContentEncoding()).isEqualTo("UTF-8");
        assertThat(message.getMessageProperties().getReceivedDeliveryMode()).isEqualTo(MessageDeliveryMode.PERSISTENT);
        assertThat(message.getMessageProperties().getHeaders().keySet()).noneMatch(name -> name.contains("TypeId"));
        assertThat(rabbit.getMessageConverter().fromMessage(message)).isEqualTo(SampleMessages.of(type));
        QUEUES.forEach(queue -> assertThat(rabbit.receive(queue)).as(queue).isNull());
    }

    @Test
    void anAbortReachesEveryWorkerAndFailsWhereNobodyListens() {
        assertThatThrownBy(() -> publisher.publish(new RunAborted(7, 0)))
                .isInstanceOfSatisfying(
                        DwsimException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.BROKER_UNAVAILABLE))
                .hasMessageContaining("run-aborted.v1");

        List<String> workers = List.of(ownQueue(), ownQueue());
        publisher.publish(new RunAborted(7, 0));

        workers.forEach(queue -> assertThat(rabbit.getMessageConverter().fromMessage(take(queue)))
                .isEqualTo(new RunAborted(7, 0)));
    }

    private String ownQueue() {
        // not AnonymousQueue: it asks for a leader locator, which RabbitMQ 3 refuses for classic queues
        String queue = admin.declareQueue(QueueBuilder.nonDurable("test-" + UUID.randomUUID())
                .exclusive()
                .autoDelete()
                .build());
        admin.declareBinding(new Binding(queue, Binding.DestinationType.QUEUE, Topology.CONTROL, "", null));
        return queue;
    }

    @Test
    void eachOfSeveralMessagesHasItsOwnOutcome() {
        Envelope routed = Envelope.of(SampleMessages.of(MessageType.PART_LOADED));

        assertThat(publisher.publishAll(List.of(routed, to(Topology.COMMANDS, "nobody.reads-this.v1"), routed)))
                .containsExactly(true, false, true);
        take(Topology.RUN_PROGRESS_QUEUE);
        take(Topology.RUN_PROGRESS_QUEUE);
        assertThat(publisher.publishAll(List.of())).isEmpty();
    }

    @Test
    void aMessageToAnExchangeThatIsNotThereDidNotArriveAndThoseAfterItDo() {
        assertThat(publisher.publishAll(List.of(to("dwsim.nowhere", "x")))).containsExactly(false);

        publisher.publish(SampleMessages.of(MessageType.PART_LOADED));
        take(Topology.RUN_PROGRESS_QUEUE);
    }

    @Test
    void manyMessagesAtOnceAllArriveInOrder() {
        List<PartLoaded> events = IntStream.range(0, 500)
                .mapToObj(part -> new PartLoaded(7, "orders", part, 1, 1, 0))
                .toList();

        assertThat(publisher.publishAll(events.stream().map(Envelope::of).toList()))
                .hasSize(500)
                .doesNotContain(false);

        List<Object> arrived = new ArrayList<>();
        await().until(() -> {
            for (Message next; (next = rabbit.receive(Topology.RUN_PROGRESS_QUEUE)) != null; ) {
                arrived.add(rabbit.getMessageConverter().fromMessage(next));
            }
            return arrived.size() >= events.size();
        });
        assertThat(arrived).isEqualTo(events);
    }

    @Test
    void aRejectedMessageLandsWholeAmongTheDeadLettersOfItsQueue() {
        for (MessageType type : List.of(
                MessageType.GENERATE_PART, MessageType.LOAD_PART, MessageType.PUBLISH_RUN, MessageType.PART_LOADED)) {
            publisher.publish(SampleMessages.of(type));
            await().until(() -> rabbit.execute(channel -> {
                var delivery = channel.basicGet(queueOf(type), false);
                if (delivery != null) {
                    channel.basicReject(delivery.getEnvelope().getDeliveryTag(), false);
                }
                return delivery != null;
            }));

            Message dead = take(Topology.deadLetterQueue(queueOf(type)));
            assertThat(rabbit.getMessageConverter().fromMessage(dead)).isEqualTo(SampleMessages.of(type));
            assertThat(rabbit.receive(queueOf(type))).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"not json", "null", "{}", ""})
    void aBodyNobodyCanReadIsADeadLetterAtOnceAndDoesNotHoldUpTheNext(String body) {
        Queue<Object> seen = new ConcurrentLinkedQueue<>();
        SimpleMessageListenerContainer listener =
                new SimpleMessageListenerContainer(context.getBean(ConnectionFactory.class));
        listener.setQueueNames(Topology.RUN_PROGRESS_QUEUE);
        listener.setMessageListener(
                message -> seen.add(rabbit.getMessageConverter().fromMessage(message)));
        listener.start();
        try {
            assertThat(publisher.publishAll(List.of(new Envelope(
                            Topology.EVENTS,
                            "run.part-loaded.v1",
                            "poison",
                            "7",
                            "part-loaded.v1",
                            body.getBytes(UTF_8),
                            null))))
                    .containsExactly(true);
            publisher.publish(SampleMessages.of(MessageType.PART_LOADED));

            Message dead = take(Topology.deadLetterQueue(Topology.RUN_PROGRESS_QUEUE));
            assertThat(dead.getMessageProperties().getMessageId()).isEqualTo("poison");
            assertThat(new String(dead.getBody(), UTF_8)).isEqualTo(body);
            await().untilAsserted(() -> assertThat(seen).containsExactly(SampleMessages.of(MessageType.PART_LOADED)));
        } finally {
            listener.stop();
        }
    }

    private void reject(String queue) {
        await().until(() -> rabbit.execute(channel -> {
            var delivery = channel.basicGet(queue, false);
            if (delivery != null) {
                channel.basicReject(delivery.getEnvelope().getDeliveryTag(), false);
            }
            return delivery != null;
        }));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RUN_ABORTED")
    void theGatewayHearsOfEveryDeadLetterAndWhereItDied(MessageType type) {
        CurrentTrace.set(TraceParent.begin());
        String trace = CurrentTrace.get().orElseThrow().header();
        try {
            publisher.publish(SampleMessages.of(type));
        } finally {
            CurrentTrace.set(null);
        }
        reject(queueOf(type));

        DeadMessage dead = DeadMessage.of(take(Topology.DEAD_LETTERS_QUEUE));
        assertThat(dead.queue()).isEqualTo(queueOf(type));
        assertThat(dead.reason()).isEqualTo("rejected");
        assertThat(dead.decoded()).contains(SampleMessages.of(type));
        assertThat(dead.traceparent()).isEqualTo(trace);
        assertThat(take(Topology.deadLetterQueue(queueOf(type)))
                        .getMessageProperties()
                        .getMessageId())
                .isEqualTo(dead.messageId());
    }

    @Test
    void garbageSentStraightToAQueueIsHeardOfToo() {
        rabbit.send("", Topology.LOAD_PART_QUEUE, new Message(new byte[] {0, -1, 17}));
        reject(Topology.LOAD_PART_QUEUE);

        DeadMessage dead = DeadMessage.of(take(Topology.DEAD_LETTERS_QUEUE));
        assertThat(dead.queue()).isEqualTo(Topology.LOAD_PART_QUEUE);
        assertThat(dead.decoded()).isEmpty();
        assertThat(dead.runId()).isEmpty();
        assertThat(dead.type()).isEmpty();
    }

    @Test
    void deadLettersAreReplayedKeptAndDiscardedOneByOne() {
        String queue = Topology.LOAD_PART_QUEUE;
        List<String> bodies = List.of("replay", "keep", "discard");
        for (String body : bodies) {
            assertThat(publisher.publishAll(
                            List.of(new Envelope("", queue, "id-" + body, "7", "t", body.getBytes(UTF_8), null))))
                    .containsExactly(true);
            reject(queue);
        }
        String deadLetters = Topology.deadLetterQueue(queue);
        await().until(() -> admin.getQueueInfo(deadLetters).getMessageCount() == 3);
        List<String> settled = new ArrayList<>();

        int taken = context.getBean(DeadMessages.class)
                .sift(
                        queue,
                        message -> DeadMessages.Fate.valueOf(message.text().toUpperCase(Locale.ROOT)),
                        message -> settled.add(message.text()));

        assertThat(taken).isEqualTo(2);
        assertThat(settled).containsExactly("replay", "discard");
        Message replayed = take(queue);
        assertThat(replayed.getBody()).isEqualTo("replay".getBytes(UTF_8));
        assertThat(replayed.getMessageProperties().getMessageId()).isNotEqualTo("id-replay");
        assertThat(replayed.getMessageProperties().getCorrelationId()).isEqualTo("7");
        Message kept = take(deadLetters);
        assertThat(kept.getBody()).isEqualTo("keep".getBytes(UTF_8));
        assertThat(kept.getMessageProperties().getMessageId()).isEqualTo("id-keep");
        assertThat(rabbit.receive(deadLetters)).isNull();
    }

    @Test
    void aDeadLetterStaysWhenItsReplayIsNotSettled() {
        publisher.publish(SampleMessages.of(MessageType.LOAD_PART));
        reject(Topology.LOAD_PART_QUEUE);
        String deadLetters = Topology.deadLetterQueue(Topology.LOAD_PART_QUEUE);
        await().until(() -> admin.getQueueInfo(deadLetters).getMessageCount() == 1);
        IllegalStateException failure = new IllegalStateException("the caller fails");

        assertThatThrownBy(() -> context.getBean(DeadMessages.class)
                        .sift(
                                Topology.LOAD_PART_QUEUE,
                                message -> {
                                    throw failure;
                                },
                                message -> {}))
                .isSameAs(failure);

        assertThat(rabbit.getMessageConverter().fromMessage(take(deadLetters)))
                .isEqualTo(SampleMessages.of(MessageType.LOAD_PART));
    }

    @Test
    void theDepthsOfAllWorkQueuesCanBeRead() {
        publisher.publish(SampleMessages.of(MessageType.LOAD_PART));
        reject(Topology.LOAD_PART_QUEUE);
        publisher.publish(SampleMessages.of(MessageType.LOAD_PART));

        await().untilAsserted(
                        () -> assertThat(context.getBean(QueueDepths.class).read())
                                .contains(
                                        new QueueDepths.QueueDepth(Topology.LOAD_PART_QUEUE, 1, 0, 1),
                                        new QueueDepths.QueueDepth(Topology.GENERATE_PART_QUEUE, 0, 0, 0))
                                .hasSize(Topology.WORK_QUEUES.size()));
    }

    @Test
    void whileTheBrokerIsAwayNothingArrivesAndAfterwardsEverythingDoes() {
        assumeTrue(broker().canRestart(), "this broker cannot be stopped");
        publisher.publish(SampleMessages.of(MessageType.PART_LOADED));
        take(Topology.RUN_PROGRESS_QUEUE);

        broker().stop();
        try {
            long start = System.nanoTime();
            assertThatThrownBy(() -> publisher.publish(SampleMessages.of(MessageType.LOAD_PART)))
                    .isInstanceOfSatisfying(
                            DwsimException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.BROKER_UNAVAILABLE));
            List<Envelope> many = Collections.nCopies(50, Envelope.of(SampleMessages.of(MessageType.LOAD_PART)));
            assertThat(publisher.publishAll(many)).hasSize(50).doesNotContain(true);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(CONFIRM_TIMEOUT.multipliedBy(3));
        } finally {
            broker().start();
        }

        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .untilAsserted(() -> publisher.publish(SampleMessages.of(MessageType.LOAD_PART)));
        assertThat(rabbit.getMessageConverter().fromMessage(take(Topology.LOAD_PART_QUEUE)))
                .isEqualTo(SampleMessages.of(MessageType.LOAD_PART));
    }

    @Test
    void aSecondServiceDeclaresTheSameTopologyWithoutConflict() {
        publisher.publish(SampleMessages.of(MessageType.PART_LOADED));

        admin.initialize();

        assertThat(take(Topology.RUN_PROGRESS_QUEUE)).isNotNull();
    }
}
