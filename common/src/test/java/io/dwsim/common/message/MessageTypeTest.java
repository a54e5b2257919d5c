package io.dwsim.common.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessageTypeTest {

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(MessageTypeTest::leaves)
                : Stream.of(type);
    }

    @Test
    void everyMessageHasExactlyOneType() {
        List<Class<?>> classes = leaves(Message.class).toList();

        assertThat(Arrays.stream(MessageType.values()).map(MessageType::messageClass))
                .containsExactlyInAnyOrderElementsOf((List) classes);
    }

    @ParameterizedTest
    @EnumSource
    void routingKeysAreAreaNameAndVersion(MessageType type) {
        String kebab = type.messageClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);

        assertThat(type.routingKey()).matches("[a-z]+\\.[a-z]+(-[a-z]+)*\\.v[1-9][0-9]*");
        assertThat(type.logicalName()).isEqualTo(kebab + ".v1");
        assertThat(type.routingKey()).endsWith("." + type.logicalName());
        assertThat(MessageType.named(type.logicalName())).contains(type);
    }

    @ParameterizedTest
    @EnumSource
    void commandsEventsAndTheAbortHaveTheirOwnExchanges(MessageType type) {
        boolean command = Command.class.isAssignableFrom(type.messageClass());
        String expected =
                command ? "dwsim.commands" : type == MessageType.RUN_ABORTED ? "dwsim.control" : "dwsim.events";

        assertThat(type.exchange()).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void anEnvelopeCarriesAllAPublisherNeeds(MessageType type) {
        Message message = SampleMessages.of(type);

        Envelope envelope = Envelope.of(message);

        assertThat(envelope.exchange()).isEqualTo(type.exchange());
        assertThat(envelope.routingKey()).isEqualTo(type.routingKey());
        assertThat(envelope.type()).isEqualTo(type.logicalName());
        assertThat(envelope.correlationId()).isEqualTo(type == MessageType.WORKER_HEARTBEAT ? "" : "7");
        assertThat(MessageCodec.decode(envelope.type(), envelope.body())).isEqualTo(message);
        assertThat(Envelope.of(message).messageId()).isNotEqualTo(envelope.messageId());
    }

    @Test
    void queuesAreNamedAfterWhoReadsThem() {
        assertThat(List.of(
                        Topology.GENERATE_PART_QUEUE,
                        Topology.VERIFY_PART_QUEUE,
                        Topology.LOAD_PART_QUEUE,
                        Topology.VERIFY_TABLE_QUEUE,
                        Topology.RUN_CONTROL_QUEUE,
                        Topology.RUN_PROGRESS_QUEUE))
                .containsExactly(
                        "generation-worker.generate-part",
                        "generation-worker.verify-part",
                        "load-worker.load-part",
                        "load-worker.verify-table",
                        "load-worker.run-control",
                        "api-gateway.run-progress");
        assertThat(Topology.deadLetterQueue(Topology.LOAD_PART_QUEUE)).isEqualTo("load-worker.load-part.dlq");
    }
}
