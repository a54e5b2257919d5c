package io.dwsim.load.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.common.failure.ErrorCode;
import io.dwsim.common.message.LoadPart;
import io.dwsim.common.message.PartLoadFailed;
import io.dwsim.common.message.PartLoaded;
import io.dwsim.common.warehouse.WarehouseTransactions;
import io.dwsim.embedded.DwsimDatabases;
import io.dwsim.embedded.postgres.EmbeddedPostgres;
import io.dwsim.embedded.postgres.EmbeddedPostgresOptions;
import io.dwsim.load.testing.LoadWorkerFixture;
import io.dwsim.load.testing.RunningLoadWorker;
import io.dwsim.load.testing.Shops;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.amqp.rabbit.listener.RabbitListenerEndpointRegistry;

@ExtendWith(RunningLoadWorker.class)
class WarehouseStartIT {

    private final LoadWorkerFixture fixture;

    WarehouseStartIT(LoadWorkerFixture fixture) {
        this.fixture = fixture;
    }

    @Test
    void aWorkerStartsBeforeItsWarehouseAndUsesItOnceItIsThere() throws IOException {
        int port = freePort();
        long run = fixture.newRun();
        LoadPart part = fixture.part(run, Shops.named("late"), "Customers", 0, Shops.customers(1, 5));
        // the worker of the other tests would take the command
        fixture.bean(RabbitListenerEndpointRegistry.class).stop();
        try (var worker = fixture.startWorker(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + DwsimDatabases.WAREHOUSE,
                "dwsim.worker.retry.retries=0")) {
            fixture.events().send(part);
            assertThat(fixture.events()
                            .await(PartLoadFailed.class, run)
                            .failure()
                            .code())
                    .isEqualTo(ErrorCode.WAREHOUSE_UNAVAILABLE);

            try (EmbeddedPostgres late =
                    EmbeddedPostgres.start(EmbeddedPostgresOptions.throwaway().withPort(port))) {
                DwsimDatabases.prepare(
                        late.host(), late.port(), late.superuser(), late.password(), fixture.passwords());
                fixture.events().send(part);
                fixture.events().await(PartLoaded.class, run);
                worker.close();
            }
        } finally {
            fixture.bean(RabbitListenerEndpointRegistry.class).start();
        }
    }

    @Test
    void theFirstUsersOfANewWarehouseMayComeAtOnce() throws Exception {
        try (EmbeddedPostgres fresh = EmbeddedPostgres.start(EmbeddedPostgresOptions.throwaway())) {
            // preparing twice is harmless, too
            for (int i = 0; i < 2; i++) {
                DwsimDatabases.prepare(
                        fresh.host(), fresh.port(), fresh.superuser(), fresh.password(), fixture.passwords());
            }
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl(fresh.jdbcUrl(DwsimDatabases.WAREHOUSE));
            source.setUser(DwsimDatabases.LOADER_USER);
            source.setPassword(fixture.passwords().loader());
            Callable<Long> firstUse =
                    () -> new WarehouseTransactions(source).call("counting", transaction -> transaction
                            .sql("SELECT count(*) FROM dwsim.run_fence")
                            .query(Long.class)
                            .single());
            ExecutorService executor = Executors.newFixedThreadPool(6);
            try {
                List<Future<Long>> users = executor.invokeAll(
                        Stream.generate(() -> firstUse).limit(6).toList());
                for (Future<Long> user : users) {
                    assertThat(user.get()).isZero();
                }
            } finally {
                executor.shutdownNow();
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
