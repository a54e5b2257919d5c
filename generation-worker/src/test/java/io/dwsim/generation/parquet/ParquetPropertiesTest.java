package io.dwsim.generation.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.util.unit.DataSize;

class ParquetPropertiesTest {

    @EnableConfigurationProperties(ParquetProperties.class)
    static class Enabled {}

    private final ApplicationContextRunner runner = new ApplicationContextRunner().withUserConfiguration(Enabled.class);

    @Test
    void defaultsAreZstdAndRowGroupsOf64Megabytes() {
        runner.run(context -> assertThat(context.getBean(ParquetProperties.class))
                .isEqualTo(new ParquetProperties(Compression.ZSTD, DataSize.ofMegabytes(64))));
    }

    @Test
    void everyPropertyIsMapped() {
        runner.withPropertyValues(
                        "dwsim.generation.parquet.compression=none", "dwsim.generation.parquet.row-group-size=1MB")
                .run(context -> assertThat(context.getBean(ParquetProperties.class))
                        .isEqualTo(new ParquetProperties(Compression.NONE, DataSize.ofMegabytes(1))));
    }

    @Test
    void badValuesAreRefused() {
        runner.withPropertyValues("dwsim.generation.parquet.row-group-size=1KB")
                .run(context -> assertThat(context).getFailure().hasStackTraceContaining("must be at least"));
        runner.withPropertyValues("dwsim.generation.parquet.compression=lzma")
                .run(context -> assertThat(context).hasFailed());
    }
}
