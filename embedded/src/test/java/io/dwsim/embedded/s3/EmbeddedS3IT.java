package io.dwsim.embedded.s3;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dwsim.embedded.EmbeddedServerException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

class EmbeddedS3IT {

    private static final String BUCKET = "lake";

    @TempDir
    Path temp;

    private EmbeddedS3 server;
    private S3Client client;

    @BeforeEach
    void start() {
        server = EmbeddedS3.start(EmbeddedS3Options.in(temp.resolve("s3")));
        client = clientWith(server.secretKey());
        client.createBucket(bucket -> bucket.bucket(BUCKET));
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    private S3Client clientWith(String secretKey) {
        return S3Client.builder()
                .endpointOverride(server.endpoint())
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(server.accessKey(), secretKey)))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    private void put(String key, byte[] content) {
        client.putObject(object -> object.bucket(BUCKET).key(key), RequestBody.fromBytes(content));
    }

    private byte[] get(String key) {
        return client.getObjectAsBytes(object -> object.bucket(BUCKET).key(key)).asByteArray();
    }

    @Test
    void aRangeOfAnObjectIsRead() {
        put("experiments/shop%2F1/part-00000.parquet", "0123456789".getBytes(UTF_8));

        var range = client.getObjectAsBytes(object -> object.bucket(BUCKET)
                .key("experiments/shop%2F1/part-00000.parquet")
                .range("bytes=3-5"));

        assertThat(range.asUtf8String()).isEqualTo("345");
        assertThat(range.response().contentRange()).isEqualTo("bytes 3-5/10");
    }

    @Test
    void listsComePageByPageInOrder() {
        List<String> keys =
                IntStream.range(0, 25).mapToObj("runs/7/part-%05d"::formatted).toList();
        keys.forEach(key -> put(key, key.getBytes(UTF_8)));
        put("runs/8/part-00000", new byte[0]);

        List<String> listed = new ArrayList<>();
        int pages = 0;
        for (var page : client.listObjectsV2Paginator(
                list -> list.bucket(BUCKET).prefix("runs/7/").maxKeys(10))) {
            pages++;
            page.contents().stream().map(S3Object::key).forEach(listed::add);
        }
        assertThat(listed).isEqualTo(keys);
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void manyObjectsAreDeletedAtOnce() {
        List<ObjectIdentifier> doomed = IntStream.range(0, 30)
                .mapToObj(i -> ObjectIdentifier.builder().key("doomed/" + i).build())
                .toList();
        doomed.forEach(object -> put(object.key(), new byte[10]));
        put("kept", new byte[10]);

        var answer = client.deleteObjects(request -> request.bucket(BUCKET).delete(list -> list.objects(doomed)));

        assertThat(answer.deleted()).hasSize(30);
        assertThat(client.listObjectsV2(list -> list.bucket(BUCKET)).contents())
                .extracting(S3Object::key)
                .containsExactly("kept");
    }

    @Test
    void anObjectIsPutTogetherFromParts() {
        byte[] first = randomBytes(5 << 20);
        byte[] second = randomBytes(1 << 20);
        String upload = client.createMultipartUpload(
                        object -> object.bucket(BUCKET).key("big"))
                .uploadId();
        List<CompletedPart> parts = List.of(uploadPart(upload, 1, first), uploadPart(upload, 2, second));
        client.completeMultipartUpload(object ->
                object.bucket(BUCKET).key("big").uploadId(upload).multipartUpload(whole -> whole.parts(parts)));

        byte[] whole = get("big");
        assertThat(whole)
                .hasSize(first.length + second.length)
                .startsWith(first)
                .endsWith(second);
    }

    private CompletedPart uploadPart(String upload, int number, byte[] content) {
        String etag = client.uploadPart(
                        part -> part.bucket(BUCKET).key("big").uploadId(upload).partNumber(number),
                        RequestBody.fromBytes(content))
                .eTag();
        return CompletedPart.builder().partNumber(number).eTag(etag).build();
    }

    private static byte[] randomBytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    @Test
    void anotherSecretIsRefused() {
        put("secret", new byte[1]);
        try (S3Client stranger = clientWith("not-the-secret")) {
            assertThatThrownBy(() -> stranger.getObjectAsBytes(
                            object -> object.bucket(BUCKET).key("secret")))
                    .isInstanceOfSatisfying(
                            S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(403));
        }
    }

    @Test
    void aMissingObjectIsSaidToBeMissing() {
        assertThatThrownBy(() -> get("nothing")).isInstanceOf(NoSuchKeyException.class);
    }

    @Test
    void objectsSurviveARestartOnTheSamePortAndKeys() {
        put("runs/1/manifest.json", "{\"run\":1}".getBytes(UTF_8));
        var options = EmbeddedS3Options.in(temp.resolve("s3"))
                .withPort(server.port())
                .withKeys(server.accessKey(), server.secretKey());
        server.close();
        server.close();

        server = EmbeddedS3.start(options);
        assertThat(get("runs/1/manifest.json")).asString(UTF_8).isEqualTo("{\"run\":1}");
        assertThat(client.headObject(object -> object.bucket(BUCKET).key("runs/1/manifest.json"))
                        .contentLength())
                .isEqualTo(9);
    }

    @Test
    void aTakenPortIsNamed() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var options = EmbeddedS3Options.in(temp.resolve("other")).withPort(taken.getLocalPort());
            assertThatThrownBy(() -> EmbeddedS3.start(options))
                    .isInstanceOf(EmbeddedServerException.class)
                    .hasMessageContaining("Port " + taken.getLocalPort());
        }
    }

    @Test
    void theDirectoryIsForTheOwnerOnly() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(temp.resolve("s3"))))
                .isEqualTo("rwx------");
    }
}
