package io.dwsim.load.publish;

import io.dwsim.common.message.DiscardRun;
import io.dwsim.common.message.PublishRun;
import io.dwsim.common.message.Topology;
import org.springframework.amqp.rabbit.annotation.RabbitHandler;
import org.springframework.amqp.rabbit.annotation.RabbitListener;
import org.springframework.stereotype.Component;

/** Takes commands about runs as a whole; each is acknowledged when its handler returns. */
@Component
@RabbitListener(id = "run-control", queues = Topology.RUN_CONTROL_QUEUE, concurrency = "1")
class RunControlListener {

    private final PublishRunHandler publish;
    private final DiscardRunHandler discard;

    RunControlListener(PublishRunHandler publish, DiscardRunHandler discard) {
        this.publish = publish;
        this.discard = discard;
    }

    @RabbitHandler
    void onPublishRun(PublishRun command) {
        publish.handle(command);
    }

    @RabbitHandler
    void onDiscardRun(DiscardRun command) {
        discard.handle(command);
    }
}
