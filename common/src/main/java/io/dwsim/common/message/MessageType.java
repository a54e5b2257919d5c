package io.dwsim.common.message;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The logical name and route of every message. The name stands in the message's {@code type} property. */
public enum MessageType {
    GENERATE_PART(GeneratePart.class, Topology.COMMANDS, "generation.generate-part.v1"),
    LOAD_PART(LoadPart.class, Topology.COMMANDS, "load.load-part.v1"),
    PUBLISH_RUN(PublishRun.class, Topology.COMMANDS, "load.publish-run.v1"),
    DISCARD_RUN(DiscardRun.class, Topology.COMMANDS, "load.discard-run.v1"),
    VERIFY_PART(VerifyPart.class, Topology.COMMANDS, "generation.verify-part.v1"),
    VERIFY_TABLE(VerifyTable.class, Topology.COMMANDS, "load.verify-table.v1"),
    PART_STARTED(PartStarted.class, Topology.EVENTS, "run.part-started.v1"),
    PART_GENERATED(PartGenerated.class, Topology.EVENTS, "run.part-generated.v1"),
    PART_GENERATION_FAILED(PartGenerationFailed.class, Topology.EVENTS, "run.part-generation-failed.v1"),
    PART_LOADED(PartLoaded.class, Topology.EVENTS, "run.part-loaded.v1"),
    PART_LOAD_FAILED(PartLoadFailed.class, Topology.EVENTS, "run.part-load-failed.v1"),
    PART_VERIFIED(PartVerified.class, Topology.EVENTS, "run.part-verified.v1"),
    PART_VERIFICATION_FAILED(PartVerificationFailed.class, Topology.EVENTS, "run.part-verification-failed.v1"),
    TABLE_VERIFIED(TableVerified.class, Topology.EVENTS, "run.table-verified.v1"),
    TABLE_VERIFICATION_FAILED(TableVerificationFailed.class, Topology.EVENTS, "run.table-verification-failed.v1"),
    RUN_PUBLISHED(RunPublished.class, Topology.EVENTS, "run.run-published.v1"),
    RUN_PUBLISH_FAILED(RunPublishFailed.class, Topology.EVENTS, "run.run-publish-failed.v1"),
    RUN_ABORTED(RunAborted.class, Topology.CONTROL, "control.run-aborted.v1"),
    WORKER_HEARTBEAT(WorkerHeartbeat.class, Topology.EVENTS, "worker.worker-heartbeat.v1");

    private static final Map<Class<?>, MessageType> BY_CLASS =
            Arrays.stream(values()).collect(Collectors.toMap(MessageType::messageClass, Function.identity()));
    private static final Map<String, MessageType> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(MessageType::logicalName, Function.identity()));

    private final Class<? extends Message> messageClass;
    private final String exchange;
    private final String routingKey;

    MessageType(Class<? extends Message> messageClass, String exchange, String routingKey) {
        this.messageClass = messageClass;
        this.exchange = exchange;
        this.routingKey = routingKey;
    }

    /** The type of a message. */
    public static MessageType of(Message message) {
        return Objects.requireNonNull(BY_CLASS.get(message.getClass()), "every message class has a type");
    }

    /** The type of that logical name. */
    public static Optional<MessageType> named(String logicalName) {
        return Optional.ofNullable(BY_NAME.get(logicalName));
    }

    public Class<? extends Message> messageClass() {
        return messageClass;
    }

    public String exchange() {
        return exchange;
    }

    /** The queue it is worked from; empty for what goes to queues that workers have of their own. */
    public Optional<String> queue() {
        return switch (this) {
            case GENERATE_PART -> Optional.of(Topology.GENERATE_PART_QUEUE);
            case VERIFY_PART -> Optional.of(Topology.VERIFY_PART_QUEUE);
            case LOAD_PART -> Optional.of(Topology.LOAD_PART_QUEUE);
            case VERIFY_TABLE -> Optional.of(Topology.VERIFY_TABLE_QUEUE);
            case PUBLISH_RUN, DISCARD_RUN -> Optional.of(Topology.RUN_CONTROL_QUEUE);
            case PART_STARTED,
                    PART_GENERATED,
                    PART_GENERATION_FAILED,
                    PART_LOADED,
                    PART_LOAD_FAILED,
                    PART_VERIFIED,
                    PART_VERIFICATION_FAILED,
                    TABLE_VERIFIED,
                    TABLE_VERIFICATION_FAILED,
                    RUN_PUBLISHED,
                    RUN_PUBLISH_FAILED,
                    WORKER_HEARTBEAT -> Optional.of(Topology.RUN_PROGRESS_QUEUE);
            case RUN_ABORTED -> Optional.empty();
        };
    }

    /** {@code <area>.<kebab-name>.v<N>}. */
    public String routingKey() {
        return routingKey;
    }

    /** {@code <kebab-name>.v<N>}: the routing key without its area, never a class name. */
    public String logicalName() {
        return routingKey.substring(routingKey.indexOf('.') + 1);
    }
}
