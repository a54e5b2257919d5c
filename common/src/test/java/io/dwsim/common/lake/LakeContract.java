package io.dwsim.common.lake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the system asks of an S3 server. */
abstract class LakeContract {

    @TempDir
    private Path directory;

    private Lake lake;

    /** Where the server is, and its credentials. */
    record S3Access(URI endpoint, String accessKey, String secretKey) {}

    abstract S3Access server();

    private LakeProperties properties(String bucket, String secretKey) {
        S3Access server = server();
        return new LakeProperties(
                server.endpoint(), "us-east-1", bucket, server.accessKey(), secretKey, true, Duration.ofSeconds(60));
    }

    private Lake open(String bucket) {
        return LakeConfiguration.open(properties(bucket, server().secretKey()));
    }

    @BeforeEach
    void freshBucket() {
        lake = open("dwsim-" + UUID.randomUUID());
        lake.ensureBucket();
    }

    @AfterEach
    void close() {
        lake.close();
    }

    private byte[] read(String key) throws Exception {
        Path copy = directory.resolve(UUID.randomUUID().toString());
        lake.get(key, copy);
        return Files.readAllBytes(copy);
    }

    private static void assertFails(ErrorCode code, String text, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(DwsimException.class, e -> {
            assertThat(e.code()).isEqualTo(code);
            assertThat(e).hasMessageContaining(text);
        });
    }

    @Test
    void aBucketThatIsThereStaysAsItIs() throws Exception {
        lake.put("kept", "x".getBytes(UTF_8));

        lake.ensureBucket();

        assertThat(read("kept")).asString(UTF_8).isEqualTo("x");
    }

    @Test
    void severalServicesMakeTheBucketAtTheSameTime() throws Exception {
        String bucket = "dwsim-" + UUID.randomUUID();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (Lake first = open(bucket);
                Lake second = open(bucket)) {
            List<Future<?>> calls = IntStream.range(0, 8)
                    .<Future<?>>mapToObj(i -> threads.submit((i % 2 == 0 ? first : second)::ensureBucket))
                    .toList();
            for (Future<?> call : calls) {
                call.get();
            }
            first.put("x", new byte[] {1});
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void filesAndBytesComeBackAsTheyWere() throws Exception {
        byte[] bytes = new byte[3_000_000];
        new Random(1).nextBytes(bytes);
        Path file = Files.write(directory.resolve("part"), bytes);
        String key = LakeKeys.part("größe", 7, "..", 3);

        lake.put(key, file);
        lake.put(LakeKeys.manifest("größe", 7), "{}".getBytes(UTF_8));
        lake.put("empty", new byte[0]);

        assertThat(read(key)).isEqualTo(bytes);
        assertThat(read(LakeKeys.manifest("größe", 7))).asString(UTF_8).isEqualTo("{}");
        assertThat(read("empty")).isEmpty();
    }

    @Test
    void anObjectIsDigestedWithoutBeingKept() {
        byte[] bytes = new byte[300_000];
        new Random(2).nextBytes(bytes);
        lake.put("digested", bytes);
        lake.put("empty", new byte[0]);

        assertThat(lake.digest("digested")).isEqualTo(new ObjectDigest(300_000, sha256(bytes)));
        assertThat(lake.digest("empty")).isEqualTo(new ObjectDigest(0, sha256(new byte[0])));
        assertFails(ErrorCode.OBJECT_MISSING, "/nowhere", () -> lake.digest("nowhere"));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aSecondPutReplacesTheFirst() throws Exception {
        lake.put("k", "a longer text".getBytes(UTF_8));
        lake.put("k", "short".getBytes(UTF_8));

        assertThat(read("k")).asString(UTF_8).isEqualTo("short");
    }

    @Test
    void aMissingObjectIsNamed() {
        Path target = directory.resolve("target");

        assertFails(
                ErrorCode.OBJECT_MISSING,
                "no object s3://" + lake.bucket() + "/experiments/x",
                () -> lake.get("experiments/x", target));
        assertThat(target).doesNotExist();
    }

    @Test
    void aPrefixIsDeletedWithThousandsOfObjectsAndNothingBesideIt() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> puts = IntStream.range(0, 1_050)
                    .<Future<?>>mapToObj(
                            i -> threads.submit(() -> lake.put(LakeKeys.part("shop", 1, "t", i), new byte[] {1})))
                    .toList();
            for (Future<?> put : puts) {
                put.get();
            }
        } finally {
            threads.shutdownNow();
        }
        lake.put(LakeKeys.manifest("shop", 2), new byte[] {2});
        lake.put(LakeKeys.manifest("shop2", 1), new byte[] {3});

        lake.deletePrefix(LakeKeys.run("shop", 1));

        for (int part : new int[] {0, 999, 1_000, 1_049}) {
            Path target = directory.resolve("gone-" + part);
            assertFails(ErrorCode.OBJECT_MISSING, "", () -> lake.get(LakeKeys.part("shop", 1, "t", part), target));
        }
        assertThat(read(LakeKeys.manifest("shop", 2))).containsExactly(2);
        lake.deletePrefix(LakeKeys.experiment("shop"));
        assertThat(read(LakeKeys.manifest("shop2", 1))).containsExactly(3);
    }

    @Test
    void deletingWhereNothingIsDoesNothing() {
        lake.deletePrefix(LakeKeys.experiment("never-there"));
        lake.deletePrefix(LakeKeys.experiment("never-there"));
    }

    @Test
    void wrongCredentialsAreToldAtOnceWithTheServersStatus() {
        try (Lake stranger = LakeConfiguration.open(properties(lake.bucket(), "not-the-secret"))) {
            assertFails(ErrorCode.LAKE_UNAVAILABLE, "status 403", stranger::ensureBucket);
            assertFails(ErrorCode.LAKE_UNAVAILABLE, "status 403", () -> stranger.put("k", new byte[] {1}));
            assertFails(
                    ErrorCode.LAKE_UNAVAILABLE, "status 403", () -> stranger.get("k", directory.resolve("stranger")));
            assertFails(ErrorCode.LAKE_UNAVAILABLE, "status 403", () -> stranger.deletePrefix("k"));
        }
    }

    @Test
    void aBucketThatIsNotThereIsUnavailable() {
        try (Lake nowhere = open("dwsim-" + UUID.randomUUID())) {
            assertFails(ErrorCode.LAKE_UNAVAILABLE, "status 404", () -> nowhere.put("k", new byte[] {1}));
            assertFails(ErrorCode.LAKE_UNAVAILABLE, "status 404", () -> nowhere.get("k", directory.resolve("nowhere")));
        }
    }
}
