package io.dwsim.common.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.annotation.Configuration;

class WarehousePropertiesTest {

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(WarehouseProperties.class)
    static class Properties {}

    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(Properties.class);

    @Test
    void defaultsSuitALocalDatabase() {
        context.run(started -> assertThat(started.getBean(WarehouseProperties.class))
                .isEqualTo(new WarehouseProperties(
                        "jdbc:postgresql://localhost:5432/dwsim_warehouse", "dwsim_loader", "", "dwsim_reader", 8)));
    }

    @Test
    void everyPropertyCanBeSet() {
        context.withPropertyValues(
                        "dwsim.warehouse.url=jdbc:postgresql://db:1/w",
                        "dwsim.warehouse.loader-user=loader",
                        "dwsim.warehouse.loader-password=hush",
                        "dwsim.warehouse.reader-user=reader",
                        "dwsim.warehouse.connections=3")
                .run(started -> assertThat(started.getBean(WarehouseProperties.class))
                        .isEqualTo(new WarehouseProperties("jdbc:postgresql://db:1/w", "loader", "hush", "reader", 3)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dwsim.warehouse.url=",
                "dwsim.warehouse.loader-user=",
                "dwsim.warehouse.reader-user= ",
                "dwsim.warehouse.connections=1",
                "dwsim.warehouse.connections=many"
            })
    void aBadValueStopsTheStart(String property) {
        context.withPropertyValues(property).run(failed -> assertThat(failed).hasFailed());
    }

    @Test
    void thePasswordIsNotPrinted() {
        assertThat(new WarehouseProperties("u", "loader", "the-password", "reader", 3).toString())
                .contains("loader")
                .doesNotContain("the-password");
    }
}
