package io.dwsim.common.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.common.failure.Fault;
import io.dwsim.common.json.DwsimJson;
import org.junit.jupiter.api.Test;

class ImportedDefinitionTest {

    private static final String IMPORTED = """
            {"name": "shop", "source_dialect": "redshift", "tables": [
              {"name": "order", "source_name": "dev.public.order", "target_rows": 5, "columns": [
                {"name": "b.c", "data_type": "BIGINT", "source_type": "int8", "source_identity": {"start": 5, "step": 2}},
                {"name": "Größe in \\"cm\\"", "data_type": "VARCHAR", "source_default": "'x'::varchar"},
                {"name": "{schema}", "data_type": "INT"}]}]}
            """;

    @Test
    void whatASourceSaidIsKeptWithoutAWarning() {
        ExperimentReading reading = ExperimentReader.fromJson(IMPORTED);

        assertThat(reading.warnings()).isEmpty();
        Experiment experiment = reading.orThrow();
        assertThat(experiment.sourceDialect()).isEqualTo("redshift");
        Table table = experiment.tables().get(0);
        assertThat(table.sourceName()).isEqualTo("dev.public.order");
        assertThat(table.columns().get(0).sourceType()).isEqualTo("int8");
        assertThat(table.columns().get(0).sourceIdentity()).isEqualTo(new SourceIdentity(5, 2));
        assertThat(table.columns().get(1).sourceDefault()).isEqualTo("'x'::varchar");
        String stored = DwsimJson.mapper().writeValueAsString(experiment);
        assertThat(DwsimJson.mapper().readValue(stored, Experiment.class)).isEqualTo(experiment);
        assertThat(ExperimentReader.fromJson(stored).orThrow()).isEqualTo(experiment);
        assertThat(experiment.sliceFor("order")).isEqualTo(experiment);
    }

    @Test
    void theSameNamesAreRefusedInADefinitionSomebodyWrote() {
        ExperimentReading reading =
                ExperimentReader.fromJson(IMPORTED.replace("\"source_dialect\": \"redshift\",", ""));

        assertThat(reading.faults())
                .extracting(Fault::pointer)
                .containsExactly(
                        "/tables/0/name",
                        "/tables/0/columns/0/name",
                        "/tables/0/columns/1/name",
                        "/tables/0/columns/2/name");
    }

    @Test
    void whatTheWarehouseCannotHoldIsRefusedWhereverItComesFrom() {
        ExperimentReading reading = ExperimentReader.fromJson(IMPORTED.replace("redshift", "postgres")
                .replace("\"b.c\"", "\"ctid\"")
                .replace("\"order\"", "\"" + "ö".repeat(32) + "\"")
                .replace("{schema}", ""));

        assertThat(reading.faults())
                .extracting(Fault::pointer)
                .containsExactly("/tables/0/name", "/tables/0/columns/0/name", "/tables/0/columns/2/name");
        assertThat(ExperimentReader.fromJson(IMPORTED.replace("redshift", "oracle"))
                        .faults())
                .extracting(Fault::pointer)
                .contains("/source_dialect");
    }

    @Test
    void aDefinitionThatWasNotImportedIsWrittenAsBefore() {
        Experiment plain = ExperimentReader.fromJson(
                        "{\"name\": \"a\", \"tables\": [{\"name\": \"t\", \"target_rows\": 1, \"columns\": [{\"name\": \"x\", \"data_type\": \"INT\"}]}]}")
                .orThrow();

        assertThat(DwsimJson.mapper().writeValueAsString(plain)).doesNotContain("source_");
    }
}
