package io.dwsim.embedded.s3;

import io.dwsim.embedded.EmbeddedServerException;
import io.dwsim.embedded.LoopbackPort;
import io.dwsim.embedded.PrivateDirectory;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/**
 * An S3 server (S3Proxy) inside this JVM, on loopback, over plain files: objects survive restarts.
 *
 * <p>Clients use path-style addresses and any region. Keys that contain {@code //} or end in {@code /} do not work, nor
 * do lifecycle rules, tags and CRC64NVME checksums.
 */
public final class EmbeddedS3 implements AutoCloseable {

    private static final int THREADS = 32;

    private final S3Proxy proxy;
    private final EmbeddedS3Options options;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedS3(S3Proxy proxy, EmbeddedS3Options options) {
        this.proxy = proxy;
        this.options = options;
    }

    /**
     * Starts a server; it accepts requests when this returns.
     *
     * @throws EmbeddedServerException when it cannot start, for instance because the port is taken
     */
    public static EmbeddedS3 start(EmbeddedS3Options options) {
        LoopbackPort.requireFree(options.port(), "the embedded S3 server");
        Path directory = PrivateDirectory.create(options.directory());
        S3Proxy proxy = S3Proxy.builder()
                .blobStore(new FilesystemNio2BlobStore(directory.toString()))
                .endpoint(URI.create("http://127.0.0.1:" + options.port()))
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, options.accessKey(), options.secretKey())
                .ignoreUnknownHeaders(true)
                .jettyMaxThreads(THREADS)
                .stopTimeout(0)
                .build();
        try {
            proxy.start();
        } catch (Exception e) {
            stopQuietly(proxy, e);
            String where = options.port() == 0 ? "a free port" : "port " + options.port();
            throw new EmbeddedServerException(
                    "The embedded S3 server could not start on " + where + " of 127.0.0.1: " + e.getMessage(), e);
        }
        return new EmbeddedS3(proxy, options);
    }

    private static void stopQuietly(S3Proxy proxy, Exception cause) {
        try {
            proxy.stop();
        } catch (Exception e) {
            cause.addSuppressed(e);
        }
    }

    /** Base address for clients that use path-style addresses. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + port());
    }

    public int port() {
        return proxy.getPort();
    }

    public String accessKey() {
        return options.accessKey();
    }

    public String secretKey() {
        return options.secretKey();
    }

    /** Stops the server and breaks off requests under way; the files stay. A second call does nothing. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try {
            proxy.stop();
        } catch (Exception e) {
            throw new EmbeddedServerException("The embedded S3 server on port " + port() + " could not be stopped", e);
        }
    }
}
