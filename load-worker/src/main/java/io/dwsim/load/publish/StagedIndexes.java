package io.dwsim.load.publish;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.message.PublishRun;
import io.dwsim.common.warehouse.Constraint;
import io.dwsim.common.warehouse.ExperimentDdl;
import io.dwsim.common.warehouse.SchemaNames;
import io.dwsim.common.warehouse.WarehouseTransaction;
import io.dwsim.load.LoadProperties;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/**
 * Indexes of large tables, built before the keys they are for, some at a time: PostgreSQL sorts with several processes but
 * merges with one, and two keys of one table cannot be added at once.
 */
@Component
class StagedIndexes {

    private final LoadProperties properties;

    StagedIndexes(LoadProperties properties) {
        this.properties = properties;
    }

    /**
     * Builds what pays off; returns, or throws the first failure, when none is being built any more.
     *
     * @param builder does so in a transaction of its own
     */
    void build(PublishRun command, BiConsumer<PublishRun, Constraint> builder) {
        List<Constraint> large = large(command);
        if (large.size() < 2) {
            return;
        }
        Map<String, String> logFields = MDC.getCopyOfContextMap();
        ExecutorService threads = Executors.newFixedThreadPool(
                properties.keysAtOnce(), task -> new Thread(task, "keys-" + command.runId()));
        try {
            List<Future<?>> builds = large.stream()
                    .<Future<?>>map(constraint -> threads.submit(() -> {
                        MDC.setContextMap(logFields);
                        builder.accept(command, constraint);
                    }))
                    .toList();
            for (Future<?> build : builds) {
                build.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure
                    ? failure
                    : new DwsimException(ErrorCode.INTERNAL_ERROR, "building keys: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DwsimException(ErrorCode.INTERNAL_ERROR, "interrupted while building keys", e);
        } finally {
            end(threads);
        }
    }

    /** Whether there is one of that name. */
    static boolean exists(WarehouseTransaction transaction, String schema, Constraint constraint) {
        return transaction
                .sql("SELECT to_regclass(?) IS NOT NULL")
                .param(SchemaNames.qualified(schema, constraint.name()))
                .query(Boolean.class)
                .single();
    }

    private List<Constraint> large(PublishRun command) {
        Map<String, Long> rows = command.rowCounts().entrySet().stream()
                .collect(Collectors.toMap(entry -> SchemaNames.folded(entry.getKey()), Map.Entry::getValue));
        return new ExperimentDdl(command.experiment())
                .constraints().stream()
                        .filter(Constraint::hasIndex)
                        .filter(constraint -> rows.getOrDefault(constraint.table(), 0L) >= properties.largeTableRows())
                        .toList();
    }

    /** What has begun is waited for: nothing of this run goes on when the publish has ended. */
    private static void end(ExecutorService threads) {
        threads.shutdownNow();
        boolean interrupted = false;
        while (!threads.isTerminated()) {
            try {
                threads.awaitTermination(1, TimeUnit.DAYS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
