package io.dwsim.common.lake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers that break off, refuse or are away. */
class LakeFailureTest {

    private final AtomicInteger requests = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @TempDir
    private Path directory;

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private Lake lakeOf(HttpHandler handler) {
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.getRequestBody().readAllBytes();
            handler.handle(exchange);
            exchange.close();
        });
        return lake(server.getAddress().getPort(), Duration.ofSeconds(30));
    }

    private static Lake lake(int port, Duration timeout) {
        return LakeConfiguration.open(new LakeProperties(
                URI.create("http://127.0.0.1:" + port), "us-east-1", "bucket", "key", "secret", true, timeout));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static void breakOff(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 1_000);
        exchange.getResponseBody().write("the beginning".getBytes(UTF_8));
    }

    private static void assertUnavailable(String text, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(DwsimException.class, e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.LAKE_UNAVAILABLE);
            assertThat(e).hasMessageContaining(text);
        });
    }

    @Test
    void anObjectThatBreaksOffIsUnavailableAndLeavesNoHalfFile() {
        Path target = directory.resolve("target");
        try (Lake lake = lakeOf(LakeFailureTest::breakOff)) {
            assertUnavailable("s3://bucket/k", () -> lake.get("k", target));
        }
        assertThat(target).doesNotExist();
    }

    @Test
    void anObjectThatBreaksOffOnceIsReadAgain() throws IOException {
        Path target = directory.resolve("target");
        try (Lake lake = lakeOf(exchange -> {
            if (requests.get() == 1) {
                breakOff(exchange);
            } else {
                answer(exchange, 200, "all of it");
            }
        })) {
            lake.get("k", target);
        }
        assertThat(Files.readString(target)).isEqualTo("all of it");
    }

    @Test
    void anObjectThatBreaksOffIsDigestedWholeOrNotAtAll() {
        try (Lake lake = lakeOf(exchange -> {
            if (requests.get() == 1) {
                breakOff(exchange);
            } else {
                answer(exchange, 200, "all of it");
            }
        })) {
            assertThat(lake.digest("k").bytes()).isEqualTo(9);
        }
    }

    @Test
    void aServerErrorIsTriedAgainAFewTimesOnly() {
        try (Lake lake = lakeOf(exchange -> answer(exchange, 503, ""))) {
            assertUnavailable("status 503", () -> lake.put("k", new byte[] {1}));
        }
        assertThat(requests).hasValueBetween(2, 5);
    }

    @Test
    void aRefusalIsNotTriedAgain() {
        try (Lake lake = lakeOf(exchange -> answer(exchange, 403, ""))) {
            assertUnavailable("status 403", () -> lake.put("k", new byte[] {1}));
            assertUnavailable("status 403", lake::ensureBucket);
        }
        assertThat(requests).hasValue(2);
    }

    @Test
    void aBucketOfSomebodyElseIsNotTakenForOurs() {
        try (Lake lake = lakeOf(exchange -> answer(
                exchange, exchange.getRequestMethod().equals("PUT") ? 409 : requests.get() == 1 ? 404 : 403, ""))) {
            assertUnavailable("status 403", lake::ensureBucket);
        }
    }

    @Test
    void anyOtherRefusalToMakeTheBucketIsReported() {
        try (Lake lake =
                lakeOf(exchange -> answer(exchange, exchange.getRequestMethod().equals("PUT") ? 400 : 404, ""))) {
            assertUnavailable("status 400", lake::ensureBucket);
        }
    }

    @Test
    void anObjectThatCouldNotBeDeletedIsNotPassedOverInSilence() {
        String list =
                "<ListBucketResult><IsTruncated>false</IsTruncated><Contents><Key>x/1</Key></Contents></ListBucketResult>";
        String kept =
                "<DeleteResult><Error><Key>x/1</Key><Code>AccessDenied</Code><Message>Access Denied</Message></Error></DeleteResult>";
        try (Lake lake = lakeOf(
                exchange -> answer(exchange, 200, exchange.getRequestMethod().equals("GET") ? list : kept))) {
            assertUnavailable("s3://bucket/x/1: Access Denied", () -> lake.deletePrefix("x/"));
        }
    }

    @Test
    void aServerThatIsAwayIsUnavailable() {
        int port = server.getAddress().getPort();
        server.stop(0);
        try (Lake lake = lake(port, Duration.ofSeconds(30))) {
            assertUnavailable("s3://bucket/k", () -> lake.put("k", new byte[] {1}));
        }
    }

    @Test
    void aServerThatNeverAnswersIsGivenUpInTime() {
        server.createContext("/", exchange -> {
            // no answer at all
        });
        long start = System.nanoTime();
        try (Lake lake = lake(server.getAddress().getPort(), Duration.ofSeconds(1))) {
            assertUnavailable("s3://bucket/k", () -> lake.put("k", new byte[] {1}));
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void aTargetThatIsThereAlreadyIsLeftAlone() throws IOException {
        Path target = Files.writeString(directory.resolve("target"), "mine");
        try (Lake lake = lakeOf(exchange -> answer(exchange, 200, "theirs"))) {
            assertThatThrownBy(() -> lake.get("k", target)).isInstanceOf(DwsimException.class);
        }
        assertThat(Files.readString(target)).isEqualTo("mine");
    }
}
