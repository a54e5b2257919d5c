package io.dwsim.sql.ddl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dwsim.sql.Dialect;
import io.dwsim.sql.UnreadableSql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the scripts in {@code <dwsim.ddl-corpus>/{ansi,redshift,snowflake}} and compares each CREATE TABLE with the one
 * in the {@code .truth.json} beside it. Skipped where the property is not set.
 */
class DdlCorpusTest {
    private static final String PROPERTY = "dwsim.ddl-corpus";
    private static final double WANTED = 0.99;

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void readsNearlyAllTablesOfRealScripts(Dialect dialect) throws IOException {
        String corpus = System.getProperty(PROPERTY, "");
        assumeTrue(!corpus.isBlank(), () -> "no corpus of scripts: set -D" + PROPERTY + "=<directory>");
        Path directory = Path.of(corpus).resolve(dialect == Dialect.POSTGRES ? "ansi" : dialect.title());

        Score score = new Score();
        for (Path script : scripts(directory)) {
            score.add(script, dialect);
        }

        System.out.printf("%s: %d of %d tables right%n", directory.getFileName(), score.right, score.total);
        score.differences.forEach(difference -> System.out.println("  " + difference));
        assertThat(score.total).isPositive();
        assertThat((double) score.right / score.total)
                .as("right tables of %s", directory)
                .isGreaterThanOrEqualTo(WANTED);
    }

    private static List<Path> scripts(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .toList();
        }
    }

    private static final class Score {
        private final JsonMapper json = JsonMapper.builder().build();
        private final List<String> differences = new ArrayList<>();
        private int right;
        private int total;

        private void add(Path script, Dialect dialect) throws IOException {
            String sql = Files.readString(script);
            JsonNode truth = json.readTree(Files.readString(Path.of(script + ".truth.json")));
            List<TableReading> readings = readings(sql, dialect, script);
            List<JsonNode> expected = truth.get("tables").valueStream().toList();
            total += expected.size();
            int next = 0;
            for (JsonNode table : expected) {
                int found = find(readings, table, next);
                if (found < 0) {
                    differences.add(script.getFileName() + " " + table.get("name") + ": not found");
                    continue;
                }
                for (; next < found; next++) {
                    differences.add(
                            script.getFileName() + " " + readings.get(next).name() + ": is none");
                }
                next = found + 1;
                List<String> differing = TruthComparison.differences(table, readings.get(found));
                right += differing.isEmpty() ? 1 : 0;
                differing.forEach(difference ->
                        differences.add(script.getFileName() + " " + table.get("name") + ": " + difference));
            }
            for (; next < readings.size(); next++) {
                differences.add(script.getFileName() + " " + readings.get(next).name() + ": is none");
            }
        }

        private List<TableReading> readings(String sql, Dialect dialect, Path script) {
            try {
                return DdlReader.readAll(sql, dialect).readings;
            } catch (UnreadableSql e) {
                differences.add(script.getFileName() + ": " + e.getMessage() + " " + e.line() + ":" + e.column());
                return List.of();
            }
        }

        private static int find(List<TableReading> readings, JsonNode table, int from) {
            for (int i = from; i < readings.size(); i++) {
                if (TruthComparison.names(readings.get(i)).equals(TruthComparison.texts(table.get("parts")))) {
                    return i;
                }
            }
            return -1;
        }
    }
}
