package io.dwsim.system.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.common.lake.Lake;
import io.dwsim.system.Warehouse;
import java.sql.Connection;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An object that is gone, or another, before it is loaded: nothing that trying again would mend. */
final class LakeFaults {

    private LakeFaults() {}

    /** What becomes of the object. */
    enum Damage {
        DELETED("OBJECT_MISSING"),
        ALTERED("OBJECT_ALTERED");

        private final String code;

        Damage(String code) {
            this.code = code;
        }
    }

    static final class Damaged implements Fault {

        private final Damage damage;
        private @Nullable Victim victim;

        Damaged(Damage damage) {
            this.damage = damage;
        }

        private record Victim(String table, int part, String key) {}

        @Override
        public String name() {
            return "object of the lake " + damage.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public Moment moment(Random random) {
            return new Moment.AtPercent(5 + random.nextInt(30));
        }

        @Override
        public void strike(Scene scene) {
            // the load is held back: those that work have their messages in hand, the others wait in the queue
            List<Member> loaders = scene.fleet().members(ServiceKind.LOAD_WORKER);
            loaders.forEach(loader -> loader.signal("STOP"));
            try {
                Victim found = Awaitility.await("a part that waits to be loaded")
                        .until(() -> waiting(scene), waiting -> waiting != null);
                victim = found;
                harm(scene, found.key());
            } finally {
                loaders.forEach(loader -> loader.signal("CONT"));
            }
        }

        private static @Nullable Victim waiting(Scene scene) throws Exception {
            try (Connection control = scene.servers().direct().postgres().control()) {
                List<String> parts =
                        Warehouse.rows(control, """
                        SELECT table_name, part, object_key FROM part
                         WHERE run_id = %d AND state = 'LOADING' AND heard_at IS NULL
                           AND asked_at < now() - interval '1 second'
                         ORDER BY position DESC LIMIT 1""".formatted(scene.run().id()));
                if (parts.isEmpty()) {
                    return null;
                }
                String[] part = parts.get(0).split("\\|", -1);
                return new Victim(part[0], Integer.parseInt(part[1]), part[2]);
            }
        }

        private void harm(Scene scene, String key) {
            try (Lake lake = scene.servers().direct().openLake()) {
                if (damage == Damage.DELETED) {
                    lake.deletePrefix(key);
                } else {
                    lake.put(key, new byte[] {'P', 'A', 'R', '1'});
                }
            }
        }

        @Override
        public void check(Scene scene, JsonNode run) throws Exception {
            assertThat(victim).isNotNull();
            assertThat(run.get("status").stringValue()).as(run.toPrettyString()).isEqualTo("FAILED");
            assertThat(run.at("/error/code").stringValue()).isEqualTo(damage.code);
            assertThat(run.at("/error/table").stringValue()).isEqualTo(victim.table());
            assertThat(run.at("/error/part").intValue()).isEqualTo(victim.part());
            assertThat(run.at("/error/message").stringValue()).contains(victim.key());
        }
    }
}
