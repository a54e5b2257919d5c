package io.dwsim.common.lake;

import io.dwsim.embedded.s3.EmbeddedS3;
import io.dwsim.embedded.s3.EmbeddedS3Options;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedS3LakeIT extends LakeContract {

    private static EmbeddedS3 s3;

    @BeforeAll
    static void start(@TempDir Path directory) {
        s3 = EmbeddedS3.start(EmbeddedS3Options.in(directory));
    }

    @AfterAll
    static void stop() {
        s3.close();
    }

    @Override
    S3Access server() {
        return new S3Access(s3.endpoint(), s3.accessKey(), s3.secretKey());
    }
}
