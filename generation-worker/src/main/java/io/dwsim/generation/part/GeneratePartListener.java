package io.dwsim.generation.part;

import io.dwsim.common.message.GeneratePart;
import io.dwsim.common.message.Topology;
import org.springframework.amqp.rabbit.annotation.RabbitListener;

/** Takes commands to generate a part; each is acknowledged when the handler returns, and only then. */
final class GeneratePartListener {

    private final GeneratePartHandler handler;

    GeneratePartListener(GeneratePartHandler handler) {
        this.handler = handler;
    }

    @RabbitListener(id = "generate-part", queues = Topology.GENERATE_PART_QUEUE, concurrency = "#{@partConcurrency}")
    void onGeneratePart(GeneratePart command) {
        handler.handle(command);
    }
}
