package io.dwsim.load.verify;

import io.dwsim.common.message.Topology;
import io.dwsim.common.message.VerifyTable;
import org.springframework.amqp.rabbit.annotation.RabbitListener;
import org.springframework.stereotype.Component;

/** Takes commands to verify a table, one at a time; each is acknowledged when the handler returns. */
@Component
class VerifyTableListener {

    private final VerifyTableHandler handler;

    VerifyTableListener(VerifyTableHandler handler) {
        this.handler = handler;
    }

    @RabbitListener(id = "verify-table", queues = Topology.VERIFY_TABLE_QUEUE, concurrency = "1")
    void onVerifyTable(VerifyTable command) {
        handler.handle(command);
    }
}
