package io.dwsim.generation.part;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.message.GeneratePart;
import io.dwsim.common.message.Topology;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.MDC;
import org.springframework.amqp.AmqpRejectAndDontRequeueException;
import org.springframework.amqp.ImmediateRequeueAmqpException;
import org.springframework.amqp.rabbit.annotation.RabbitListener;

/** Takes commands from the queue; a message is acknowledged when this returns, and only then. */
final class GeneratePartListener {

    static final String ID = "generate-part";

    private final GeneratePartHandler handler;

    GeneratePartListener(GeneratePartHandler handler) {
        this.handler = handler;
    }

    @RabbitListener(id = ID, queues = Topology.GENERATE_PART_QUEUE)
    void generatePart(GeneratePart command) {
        requireComplete(command);
        try (var run = MDC.putCloseable("run", Long.toString(command.runId()));
                var table = MDC.putCloseable("table", command.table());
                var part = MDC.putCloseable("part", Integer.toString(command.part()))) {
            switch (handler.handle(command)) {
                case SETTLED -> {}
                case GIVEN_BACK -> throw new ImmediateRequeueAmqpException("the worker stops");
            }
        } catch (DwsimException e) {
            // the broker could not be told how it ended: as long as it has the command, nothing is lost
            throw new ImmediateRequeueAmqpException("the part's end could not be told", e);
        }
    }

    /** JSON can leave out anything; without these there is not even a part to report as failed. */
    private static void requireComplete(GeneratePart command) {
        if (Stream.of(command.experiment(), command.engineVersion(), command.rowCounts(), command.table())
                .anyMatch(Objects::isNull)) {
            throw new AmqpRejectAndDontRequeueException("incomplete command " + command);
        }
    }
}
