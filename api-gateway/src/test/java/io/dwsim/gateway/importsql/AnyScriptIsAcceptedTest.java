package io.dwsim.gateway.importsql;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.experiment.ExperimentReader;
import io.dwsim.common.experiment.RowCounts;
import io.dwsim.common.json.DwsimJson;
import io.dwsim.engine.ExperimentCheck;
import io.dwsim.gateway.experiment.ExperimentReview;
import io.dwsim.sql.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever the keys and types of a script: creation accepts the experiment, and nothing is lost without a word. */
class AnyScriptIsAcceptedTest {

    private static final List<String> TYPES = List.of(
            "int",
            "bigint",
            "smallint",
            "numeric(3,0)",
            "number(38,0)",
            "decimal(12,2)",
            "decimal(50,60)",
            "char(1)",
            "varchar(3)",
            "varchar",
            "varchar(max)",
            "text",
            "boolean",
            "date",
            "timestamp",
            "timestamptz",
            "time",
            "uuid",
            "super",
            "variant",
            "int[]",
            "geometry",
            "float",
            "real",
            "enum('a','b')",
            "no_such_type",
            "bit",
            "varchar(0)",
            "numeric",
            "money",
            "tinyint");
    private static final List<String> NAMES = List.of(
            "id",
            "ID",
            "order",
            "b.c",
            "Größe",
            "email",
            "price",
            "created_at",
            "updated_at",
            "country_code",
            "ctid",
            "_row_id",
            "a b",
            "x\"y",
            "quantity",
            "total",
            "line_number",
            "status",
            "first_name",
            "customer_id",
            "{schema}",
            "city",
            "state",
            "ship_city",
            "b.c_city",
            "b.c_state",
            "ö".repeat(40));

    @Property(tries = 400)
    void creationAcceptsIt(@ForAll long seed) {
        Random random = new Random(seed);
        Script script = Script.in(any(random, List.of(Dialect.values())));
        List<String> tables = new ArrayList<>();
        List<List<String>> columns = new ArrayList<>();
        int count = 1 + random.nextInt(6);
        for (int t = 0; t < count; t++) {
            String name = (random.nextInt(3) == 0 ? any(random, List.of("s", "S2", "öffentlich")) + "." : "")
                    + any(random, List.of("t", "T", "order", "user", "ö".repeat(40), "a b", "t" + t, "t" + t));
            tables.add(name);
            columns.add(some(random, NAMES, 1 + random.nextInt(7)));
        }
        for (int t = 0; t < count; t++) {
            Script.TableText table = script.table(tables.get(t));
            for (String column : columns.get(t)) {
                String type = random.nextBoolean() ? "int" : any(random, TYPES);
                if (random.nextInt(12) == 0) {
                    table.identity(column, type, random.nextInt(3) * 1_000_000L, 1 + random.nextInt(2));
                } else {
                    table.add(column, type, random.nextBoolean(), null);
                }
            }
            keys(random, table, t, tables, columns);
        }

        Imported imported = script.imported();

        assertThat(imported.review().faults()).isEmpty();
        Experiment experiment = imported.review().orThrow();
        String stored = DwsimJson.mapper().writeValueAsString(experiment);
        assertThat(DwsimJson.mapper().readValue(stored, Experiment.class)).isEqualTo(experiment);
        ExperimentReview again = ExperimentReview.of(ExperimentReader.fromJson(stored));
        assertThat(again.orThrow()).isEqualTo(experiment);
        assertThat(ExperimentCheck.rowFaults(experiment, RowCounts.usual(experiment)))
                .isEmpty();
        assertThat(experiment.tables()).hasSize(count);
        for (int t = 0; t < count; t++) {
            long own = experiment.tables().get(t).columns().stream()
                    .filter(column -> column.sourceType() != null)
                    .count();
            assertThat(own).isEqualTo(columns.get(t).size());
        }
        checkNothingIsLost(imported, experiment);
    }

    private static void keys(
            Random random, Script.TableText table, int t, List<String> tables, List<List<String>> columns) {
        List<String> own = columns.get(t);
        if (random.nextInt(4) > 0) {
            table.primaryKey(some(random, own, 1 + random.nextInt(3)).toArray(String[]::new));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            table.unique(some(random, own, 1 + random.nextInt(3)).toArray(String[]::new));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            int parent = random.nextInt(tables.size() + 1);
            int size = 1 + random.nextInt(2);
            if (parent == tables.size()) {
                table.foreignKey(some(random, own, size), "elsewhere");
            } else {
                String[] referenced = random.nextBoolean()
                        ? new String[0]
                        : some(random, columns.get(parent), size).toArray(String[]::new);
                table.foreignKey(some(random, own, size), tables.get(parent), referenced);
            }
        }
    }

    /** Every foreign key of the source is there, or a warning at its line says why it is not. */
    private static void checkNothingIsLost(Imported imported, Experiment experiment) {
        for (int t = 0; t < experiment.tables().size(); t++) {
            var table = experiment.tables().get(t);
            for (var key : imported.script().tables().get(t).foreignKeys()) {
                boolean kept = key.columns().size() == 1
                        ? table.columns().stream().anyMatch(column -> column.foreignKey() != null)
                        : !table.foreignKeys().isEmpty();
                boolean told = imported.warnings().stream().anyMatch(warning -> warning.line() == key.line());
                assertThat(kept || told).as("%s of %s", key, table.name()).isTrue();
            }
        }
    }

    private static <T> T any(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static List<String> some(Random random, List<String> of, int count) {
        List<String> left = new ArrayList<>(of);
        List<String> some = new ArrayList<>();
        for (int i = 0; i < count && !left.isEmpty(); i++) {
            some.add(left.remove(random.nextInt(left.size())));
        }
        return some;
    }
}
