package io.dwsim.common.lake;

import io.dwsim.common.failure.DwsimException;
import io.dwsim.common.failure.ErrorCode;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Delete;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Error;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * The bucket. Every failure comes out as {@link ErrorCode#LAKE_UNAVAILABLE} or {@link ErrorCode#OBJECT_MISSING}. Refused
 * credentials are unavailability too: they are rotated and granted while the system runs, attempts are counted, and the
 * message gives the server's status.
 */
public final class Lake implements AutoCloseable {

    private static final int BATCH = 1000;
    private static final int CONFLICT = 409;

    private final S3Client s3;
    private final String bucket;

    public Lake(S3Client s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    public String bucket() {
        return bucket;
    }

    /** Makes the bucket when it is not there. */
    public void ensureBucket() {
        call("make bucket", () -> {
            try {
                s3.headBucket(request -> request.bucket(bucket));
            } catch (NoSuchBucketException absent) {
                createBucket();
            }
            return bucket;
        });
    }

    private void createBucket() {
        try {
            s3.createBucket(request -> request.bucket(bucket));
        } catch (S3Exception refused) {
            if (refused.statusCode() != CONFLICT) {
                throw refused;
            }
            // somebody else is making it, or has: fine if it is there and ours
            s3.headBucket(request -> request.bucket(bucket));
        }
    }

    /** Stores a file, replacing what was there. */
    public void put(String key, Path file) {
        call(key, () -> s3.putObject(request -> request.bucket(bucket).key(key), RequestBody.fromFile(file)));
    }

    /** Stores bytes, replacing what was there. */
    public void put(String key, byte[] bytes) {
        call(key, () -> s3.putObject(request -> request.bucket(bucket).key(key), RequestBody.fromBytes(bytes)));
    }

    /** Copies an object into a file that does not exist yet. */
    public void get(String key, Path file) {
        call(key, () -> s3.getObject(request -> request.bucket(bucket).key(key), new WholeFile(file)));
    }

    /** An object to be read while it comes; whoever asks closes it. */
    public InputStream open(String key) {
        return call(key, () -> s3.getObject(request -> request.bucket(bucket).key(key)));
    }

    /** A small object as it is. */
    public byte[] bytes(String key) {
        return call(
                key, () -> s3.getObjectAsBytes(request -> request.bucket(bucket).key(key))
                        .asByteArray());
    }

    /** What an object is, by reading all of it and keeping nothing. */
    public ObjectDigest digest(String key) {
        return call(key, () -> s3.getObject(request -> request.bucket(bucket).key(key), ObjectDigest::read));
    }

    /** The sizes in bytes of all objects below a prefix, by key. */
    public Map<String, Long> sizes(String prefix) {
        return call(prefix, () -> {
            Map<String, Long> sizes = new HashMap<>();
            s3.listObjectsV2Paginator(
                            request -> request.bucket(bucket).prefix(prefix).maxKeys(BATCH))
                    .contents()
                    .forEach(object -> sizes.put(object.key(), object.size()));
            return sizes;
        });
    }

    /** Deletes every object below a prefix; done when none was there. */
    public void deletePrefix(String prefix) {
        call(prefix, () -> {
            s3.listObjectsV2Paginator(
                            request -> request.bucket(bucket).prefix(prefix).maxKeys(BATCH))
                    .forEach(page -> delete(page.contents()));
            return prefix;
        });
    }

    private void delete(List<S3Object> objects) {
        if (objects.isEmpty()) {
            return;
        }
        Delete batch = Delete.builder()
                .objects(objects.stream()
                        .map(object ->
                                ObjectIdentifier.builder().key(object.key()).build())
                        .toList())
                .quiet(true)
                .build();
        List<S3Error> kept = s3.deleteObjects(request -> request.bucket(bucket).delete(batch))
                .errors();
        if (!kept.isEmpty()) {
            S3Error first = kept.get(0);
            throw new DwsimException(
                    ErrorCode.LAKE_UNAVAILABLE,
                    "the lake kept " + kept.size() + " objects that were to be deleted, the first s3://" + bucket + "/"
                            + first.key() + ": " + first.message());
        }
    }

    private <T> T call(String what, Supplier<T> operation) {
        try {
            return operation.get();
        } catch (NoSuchKeyException e) {
            throw new DwsimException(ErrorCode.OBJECT_MISSING, "the lake has no object s3://" + bucket + "/" + what, e);
        } catch (SdkException e) {
            String cause = e instanceof S3Exception refused
                    ? "status " + refused.statusCode() + ", " + refused.getMessage()
                    : String.valueOf(e.getMessage());
            throw new DwsimException(
                    ErrorCode.LAKE_UNAVAILABLE, "the lake failed on s3://" + bucket + "/" + what + ": " + cause, e);
        }
    }

    @Override
    public void close() {
        s3.close();
    }
}
