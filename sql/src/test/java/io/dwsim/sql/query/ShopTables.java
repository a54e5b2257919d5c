package io.dwsim.sql.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A shop's tables in memory. */
final class ShopTables implements QueryTables {

    private static final Map<String, List<TableColumn>> TABLES = Map.of(
            "orders",
            List.of(
                    new TableColumn("id", false),
                    new TableColumn("amount", false),
                    new TableColumn("status", false),
                    new TableColumn("doc", true)),
            "customers",
            List.of(new TableColumn("id", false), new TableColumn("name", false)));

    @Override
    public boolean isSchema(String name) {
        return name.equals("shop");
    }

    @Override
    public Optional<String> defaultSchema() {
        return Optional.of("shop");
    }

    @Override
    public Optional<List<TableColumn>> columns(String schema, String table) {
        return schema.equals("shop") ? Optional.ofNullable(TABLES.get(table)) : Optional.empty();
    }
}
