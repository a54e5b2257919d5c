package io.dwsim.load.part;

import io.dwsim.common.message.LoadPart;
import io.dwsim.common.message.Topology;
import org.springframework.amqp.rabbit.annotation.RabbitListener;
import org.springframework.stereotype.Component;

/** Takes commands to load a part; each is acknowledged when the handler returns. */
@Component
class LoadPartListener {

    private final LoadPartHandler handler;

    LoadPartListener(LoadPartHandler handler) {
        this.handler = handler;
    }

    @RabbitListener(id = "load-part", queues = Topology.LOAD_PART_QUEUE, concurrency = "#{@partConcurrency}")
    void onLoadPart(LoadPart command) {
        handler.handle(command);
    }
}
