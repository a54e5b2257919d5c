package io.dwsim.gateway.system;

import io.dwsim.common.lake.Lake;
import io.dwsim.common.messaging.QueueDepths;
import io.dwsim.common.messaging.QueueDepths.QueueDepth;
import io.dwsim.gateway.system.Check.Answer;
import io.dwsim.gateway.system.Check.Asked;
import io.dwsim.gateway.system.SystemView.Backend;
import io.dwsim.gateway.system.SystemView.OutboxView;
import io.dwsim.gateway.worker.KnownWorker;
import io.dwsim.gateway.worker.Workers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Looks at everything at once and waits for nobody long. */
@Component
public class SystemViews {

    static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Check<Control> control;
    private final Check<Boolean> warehouse;
    private final Check<Boolean> lake;
    private final Check<List<QueueDepth>> broker;

    SystemViews(
            ControlTable table,
            Workers workers,
            @Qualifier("warehouseLoader") DataSource warehouseLoader,
            Lake lake,
            QueueDepths queues,
            @Qualifier("systemThreads") ExecutorService threads) {
        this.control = new Check<>(() -> new Control(workers.list(), table.outbox(), table.deadLetters()), threads);
        this.warehouse = new Check<>(() -> answers(warehouseLoader), threads);
        this.lake = new Check<>(
                () -> {
                    lake.ensureBucket();
                    return true;
                },
                threads);
        this.broker = new Check<>(queues::read, threads);
    }

    /** What the control database knows. */
    private record Control(List<KnownWorker> workers, OutboxView outbox, long deadLetters) {}

    /** How everything is now; takes no longer than the slowest backend may. */
    public SystemView look() {
        Asked<Control> askedControl = control.ask();
        Asked<Boolean> askedWarehouse = warehouse.ask();
        Asked<Boolean> askedLake = lake.ask();
        Asked<List<QueueDepth>> askedBroker = broker.ask();
        Answer<Control> known = askedControl.await(PATIENCE);
        Answer<Boolean> inWarehouse = askedWarehouse.await(PATIENCE);
        Answer<Boolean> inLake = askedLake.await(PATIENCE);
        Answer<List<QueueDepth>> queues = askedBroker.await(PATIENCE);
        return new SystemView(
                version(),
                List.of(
                        backend("control-database", known),
                        backend("warehouse", inWarehouse),
                        backend("lake", inLake),
                        backend("broker", queues)),
                known.value().map(Control::workers).orElse(null),
                queues.value().orElse(null),
                known.value().map(Control::outbox).orElse(null),
                known.value().map(Control::deadLetters).orElse(null));
    }

    private static Backend backend(String name, Answer<?> answer) {
        return new Backend(name, answer.value().isPresent(), answer.detail(), answer.millis());
    }

    private static boolean answers(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            if (!connection.isValid((int) PATIENCE.toSeconds())) {
                throw new SQLException("the connection is broken");
            }
            return true;
        }
    }

    private static @Nullable String version() {
        return Objects.requireNonNull(SystemViews.class.getPackage(), "a class has a package")
                .getImplementationVersion();
    }
}
