package io.dwsim.system.backend;

import java.net.URI;

/** An S3 server. */
public interface LakeBackend extends AutoCloseable {

    URI endpoint();

    String accessKey();

    String secretKey();

    @Override
    void close();
}
