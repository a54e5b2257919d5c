package io.dwsim.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The experiment most tests use. */
final class Shop {

    static final String NAME = "shop";
    static final String CONTENT_TYPE = "application/yaml";
    static final Map<String, Long> ROWS =
            Map.of("customers", 2000L, "products", 50L, "orders", 6000L, "order_items", 15000L);
    static final Map<String, String> KEYS = Map.of(
            "customers", "customer_id", "products", "product_id", "orders", "order_id", "order_items", "item_id");
    static final List<String> TABLES = List.of("customers", "products", "orders", "order_items");

    private Shop() {}

    static String definition() {
        try (InputStream in = Objects.requireNonNull(Shop.class.getResourceAsStream("shop.yaml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
