package io.dwsim.common.lake;

import java.net.URI;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** Builds the lake from configuration. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LakeProperties.class)
public class LakeConfiguration {

    @Bean
    Lake lake(LakeProperties properties) {
        return open(properties);
    }

    /** Opens a lake; the first call to it connects. */
    public static Lake open(LakeProperties properties) {
        S3ClientBuilder builder = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .region(Region.of(properties.region()))
                .forcePathStyle(properties.pathStyle())
                // S3-compatible servers refuse or ignore the newer trailing checksums; parts carry their own SHA-256
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .overrideConfiguration(override -> override.apiCallTimeout(properties.timeout()));
        URI endpoint = properties.endpoint();
        if (endpoint != null) {
            builder.endpointOverride(endpoint);
        }
        String accessKey = properties.accessKey();
        String secretKey = properties.secretKey();
        if (accessKey != null && secretKey != null) {
            builder.credentialsProvider(
                    StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, secretKey)));
        }
        return new Lake(builder.build(), properties.bucket());
    }
}
