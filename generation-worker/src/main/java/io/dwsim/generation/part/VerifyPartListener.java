package io.dwsim.generation.part;

import io.dwsim.common.message.Topology;
import io.dwsim.common.message.VerifyPart;
import org.springframework.amqp.rabbit.annotation.RabbitListener;

/** Takes commands to verify a part; each is acknowledged when the handler returns, and only then. */
final class VerifyPartListener {

    private final VerifyPartHandler handler;

    VerifyPartListener(VerifyPartHandler handler) {
        this.handler = handler;
    }

    @RabbitListener(id = "verify-part", queues = Topology.VERIFY_PART_QUEUE, concurrency = "#{@partConcurrency}")
    void onVerifyPart(VerifyPart command) {
        handler.handle(command);
    }
}
