package io.dwsim.gateway.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.experiment.ExperimentReader;
import io.dwsim.common.failure.Fault;
import io.dwsim.common.json.DwsimJson;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExperimentReviewTest {

    private static final String DEFINITION = """
            {name: shop, tables: [{name: people, target_rows: 9, columns: [
              {name: first_name, data_type: VARCHAR, faker_rule: first_name},
              {name: last_name, data_type: VARCHAR, faker_rule: last_name},
              {name: email, data_type: VARCHAR, faker_rule: email%s},
              {name: city, data_type: VARCHAR, faker_rule: city},
              {name: zip, data_type: VARCHAR, faker_rule: postcode}]}]}""";

    @Test
    void whatIsStoredHoldsTheCorrelationsAndAWarningForEach() {
        ExperimentReview review = review(DEFINITION.formatted(""));

        assertThat(review.faults()).isEmpty();
        assertThat(review.warnings())
                .extracting(Fault::pointer)
                .containsExactly(
                        "/tables/0/columns/2/derived_from",
                        "/tables/0/columns/3/derived_from",
                        "/tables/0/columns/4/derived_from");
        assertThat(review.warnings().get(0).message()).contains("set \"derived_from\": [] to drop this");
        assertThat(derivation(review.orThrow(), "email")).containsExactly("first_name", "last_name");
        assertThat(derivation(review.orThrow(), "zip")).containsExactly("@address");
    }

    @Test
    void whatTheAuthorDroppedStaysDropped() {
        Experiment experiment =
                review(DEFINITION.formatted(", derived_from: []")).orThrow();

        assertThat(derivation(experiment, "email")).isEmpty();
        assertThat(derivation(experiment, "city")).containsExactly("@address");
    }

    @Test
    void aStoredDefinitionThatIsPostedAgainIsTheSameWithoutWarnings() {
        for (String said : List.of("", ", derived_from: []")) {
            Experiment stored = review(DEFINITION.formatted(said)).orThrow();
            ExperimentReview again = ExperimentReview.of(
                    ExperimentReader.fromJson(DwsimJson.mapper().writeValueAsString(stored)));

            assertThat(again.orThrow()).isEqualTo(stored);
            assertThat(again.warnings()).isEmpty();
        }
    }

    @Test
    void aFaultOfADerivedColumnIsFoundAtCreation() {
        ExperimentReview review = review(DEFINITION.formatted(", derived_from: [nobody]"));

        assertThat(review.faults()).extracting(Fault::pointer).containsExactly("/tables/0/columns/2/derived_from");
    }

    @Test
    void faultsOfShapeAndOfRulesAreFoundAtOnce() {
        ExperimentReview review = review("""
                {name: bad, tables: [{name: t, target_rows: 10, columns: [
                  {name: a, data_type: DECIMAL, precision: 4, scale: 5, min_value: 1e999999999},
                  {name: b, data_type: VARCHAR, pattern: '(a'},
                  {name: c, data_type: NOTHING},
                  {name: d, data_type: INT, expression: 'c + 1'},
                  {name: e, data_type: VARCHAR, faker_rule: frist_name},
                  {name: f, data_type: INT, distribution: {type: normal, parameters: {mean: 1, stddev: 0}}}]},
                  {name: u, target_rows: 1, columns: [{name: x, data_type: INT, expression: y}]}]}""");

        assertThat(review.faults())
                .extracting(Fault::pointer)
                .containsExactlyInAnyOrder(
                        "/tables/0/columns/0/scale",
                        "/tables/0/columns/0/min_value",
                        "/tables/0/columns/1/pattern",
                        "/tables/0/columns/2/data_type",
                        "/tables/0/columns/4/faker_rule",
                        "/tables/0/columns/5/distribution/parameters/stddev",
                        "/tables/1/columns/0/expression");
    }

    @Test
    void whereNamesComeTwiceOnlyTheShapeIsJudged() {
        ExperimentReview review = review("{name: bad, tables: [{name: t, target_rows: 1, columns: [{name: a, data_type:"
                + " VARCHAR, faker_rule: nope}, {name: a, data_type: INT}]}]}");

        assertThat(review.faults()).extracting(Fault::pointer).containsExactly("/tables/0/columns/1/name");
    }

    private static ExperimentReview review(String yaml) {
        return ExperimentReview.of(ExperimentReader.fromYaml(yaml));
    }

    private static List<String> derivation(Experiment experiment, String column) {
        return experiment.tables().get(0).column(column).map(Column::derivation).orElseThrow();
    }
}
