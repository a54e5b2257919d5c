package io.dwsim.common.lake;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.MinIOContainer;
import org.testcontainers.utility.DockerImageName;

/** The server named by {@code DWSIM_TEST_S3_ENDPOINT} and its keys, or the maintained fork of MinIO where Docker is. */
class RealS3LakeIT extends LakeContract {

    private static final DockerImageName IMAGE =
            DockerImageName.parse("pgsty/silo:RELEASE.2026-09-03T13-18-01Z").asCompatibleSubstituteFor("minio/minio");

    private static S3Access server;
    private static MinIOContainer container;

    @BeforeAll
    static void find() {
        String endpoint = System.getenv("DWSIM_TEST_S3_ENDPOINT");
        if (endpoint != null) {
            server = new S3Access(
                    URI.create(endpoint),
                    System.getenv("DWSIM_TEST_S3_ACCESS_KEY"),
                    System.getenv("DWSIM_TEST_S3_SECRET_KEY"));
            return;
        }
        assumeTrue(
                DockerClientFactory.instance().isDockerAvailable(),
                "no real S3: neither DWSIM_TEST_S3_ENDPOINT nor Docker");
        container = new MinIOContainer(IMAGE);
        container.start();
        server = new S3Access(URI.create(container.getS3URL()), container.getUserName(), container.getPassword());
    }

    @AfterAll
    static void stop() {
        if (container != null) {
            container.stop();
        }
    }

    @Override
    S3Access server() {
        return server;
    }
}
