package io.dwsim.load.testing;

import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.experiment.ExperimentReader;
import java.util.ArrayList;
import java.util.List;

/** A small experiment: customers with a unique e-mail address, and their orders. */
public final class Shops {

    private Shops() {}

    public static Experiment named(String name) {
        return ExperimentReader.fromYaml("""
                        name: %s
                        tables:
                          - name: Customers
                            target_rows: 100
                            primary_key: [Id]
                            columns:
                              - {name: Id, data_type: INT}
                              - {name: email, data_type: VARCHAR, varchar_length: 40, is_unique: true}
                          - name: orders
                            target_rows: 100
                            primary_key: [id]
                            columns:
                              - {name: id, data_type: BIGINT}
                              - name: customer_id
                                data_type: INT
                                foreign_key: {references_table: Customers, references_column: Id}
                        """.formatted(name)).orThrow();
    }

    /** Customers {@code from} to {@code to}, both included. */
    public static List<Object[]> customers(int from, int to) {
        List<Object[]> rows = new ArrayList<>();
        for (int id = from; id <= to; id++) {
            rows.add(new Object[] {id, "c" + id + "@example.org"});
        }
        return rows;
    }

    /** Orders {@code from} to {@code to}, both included, one per customer of that number. */
    public static List<Object[]> orders(int from, int to) {
        List<Object[]> rows = new ArrayList<>();
        for (int id = from; id <= to; id++) {
            rows.add(new Object[] {(long) id, id});
        }
        return rows;
    }
}
