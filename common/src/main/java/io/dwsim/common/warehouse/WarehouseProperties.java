package io.dwsim.common.warehouse;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the owner of the warehouse's schemas connects.
 *
 * @param url JDBC URL of the warehouse database
 * @param loaderUser login that owns everything
 * @param readerUser login that is granted the published schemas
 * @param connections most connections of one process
 */
@Validated
@ConfigurationProperties("dwsim.warehouse")
public record WarehouseProperties(
        @DefaultValue("jdbc:postgresql://localhost:5432/dwsim_warehouse") @NotBlank
        String url,

        @DefaultValue("dwsim_loader") @NotBlank String loaderUser,
        @DefaultValue("") String loaderPassword,
        @DefaultValue("dwsim_reader") @NotBlank String readerUser,
        @DefaultValue("8") @Min(2) int connections) {

    /** Without the password. */
    @Override
    public String toString() {
        return "WarehouseProperties[url=" + url + ", loaderUser=" + loaderUser + ", readerUser=" + readerUser
                + ", connections=" + connections + "]";
    }
}
