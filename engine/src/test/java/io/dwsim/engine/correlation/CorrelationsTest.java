package io.dwsim.engine.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.experiment.ExperimentReader;
import io.dwsim.common.failure.Fault;
import io.dwsim.engine.ExperimentCheck;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Example;

class CorrelationsTest {

    private static final String NAMES = "first_name VARCHAR first_name; last_name VARCHAR last_name; ";

    @Example
    void personsAreRecognizedByFakerRules() {
        suggests(NAMES + "email VARCHAR email", "email=[first_name, last_name]");
        suggests(
                NAMES + "mail VARCHAR safe_email; id TEXT username",
                "id=[first_name, last_name], mail=[first_name, last_name]");
        suggests("n VARCHAR name; email TEXT ascii_email", "email=[n]");
        suggests(
                NAMES + "full_name VARCHAR name; email VARCHAR email",
                "email=[first_name, last_name], full_name=[first_name, last_name]");
        suggests("a VARCHAR first_name_female; b VARCHAR last_name; e VARCHAR profile.email", "e=[a, b]");
        suggests("first_name VARCHAR first_name; email VARCHAR email", "");
        suggests("first_name VARCHAR; last_name VARCHAR; email VARCHAR", "");
        suggests(
                "buyer_name VARCHAR name; seller_name VARCHAR name; seller_email VARCHAR email; email VARCHAR email",
                "seller_email=[seller_name]");
    }

    @Example
    void partsOfOneAddressAreRecognizedByFakerRulesAndPrefixes() {
        suggests("city VARCHAR city; zip VARCHAR zipcode", "city=[@address], zip=[@address]");
        suggests("city VARCHAR city; name VARCHAR name", "");
        suggests("latitude FLOAT latitude; longitude DECIMAL longitude", "latitude=[@address], longitude=[@address]");
        suggests(
                "billing_city VARCHAR city; billing_state VARCHAR state; shipping_city VARCHAR city;"
                        + " shippingZip VARCHAR postcode; timezone VARCHAR timezone",
                "billing_city=[@billing_address], billing_state=[@billing_address], shippingZip=[@shipping_address],"
                        + " shipping_city=[@shipping_address]");
        suggests("country VARCHAR country; country_code CHAR country_code", "country=[country_code]");
        suggests("latitude FLOAT latitude, min_value: 3; longitude FLOAT longitude", "");
        suggests("city VARCHAR city, derived_from: \"@address\"; zip VARCHAR zipcode", "zip=[@address]");
    }

    @Example
    void theCurrencyFollowsTheCountry() {
        suggests("country_code VARCHAR country_code; currency CHAR currency_code", "currency=[country_code]");
        suggests(
                "city VARCHAR city; country VARCHAR country; currency VARCHAR currency_name",
                "city=[@address], country=[@address], currency=[country]");
        suggests("currency VARCHAR currency_code; symbol VARCHAR currency_symbol", "");
        suggests(
                "home_country VARCHAR country; bank_country VARCHAR country; bank_currency VARCHAR currency_code",
                "bank_currency=[bank_country]");
    }

    @Example
    void datesAreRecognizedByName() {
        suggests("created_at TIMESTAMP; updated_at TIMESTAMP", "updated_at=[created_at]");
        suggests("createdAt TIMESTAMP; last_modified_date DATE", "last_modified_date=[createdAt]");
        suggests("start_date DATE; end_date DATE", "end_date=[start_date]");
        suggests("period_start DATE; period_end DATE; end_at DATE", "period_end=[period_start]");
        suggests("started_at TIMESTAMP; finished_at TIMESTAMPTZ", "finished_at=[started_at]");
        suggests(
                "ordered_at TIMESTAMP; shipped_at TIMESTAMP; delivered_at TIMESTAMP",
                "delivered_at=[shipped_at], shipped_at=[ordered_at]");
        suggests("order_date DATE; delivery_date DATE", "delivery_date=[order_date]");
        suggests("order_date DATE; ship_date DATE", "ship_date=[order_date]");
        suggests("updated_at TIMESTAMP", "");
        suggests("created_at TIMESTAMP; updated_at VARCHAR", "");
        suggests("start_date DATE; end_time DATE", "");
        suggests("created_at TIMESTAMP; updated_at TIMESTAMP, date_end: \"2023-01-01\"", "");
        suggests(
                "created_at DATE, date_end: \"2023-01-01\"; updated_at DATE, date_end: \"2023-01-01\"",
                "updated_at=[created_at]");
        suggests("created_at DATE; updated_at DATE, is_unique: true", "");
    }

    @Example
    void amountsAreRecognizedByNameAndRoom() {
        String factors = "quantity INT, max_value: 9; unit_price DECIMAL, precision: 8, scale: 2, max_value: 500; ";
        suggests(factors + "total DECIMAL, precision: 8, scale: 2", "total=[quantity, unit_price]");
        suggests(factors + "lineTotal FLOAT", "lineTotal=[quantity, unit_price]");
        suggests(factors + "total DECIMAL, precision: 5, scale: 2", "");
        suggests(factors + "total DECIMAL, min_value: 5", "");
        suggests(factors + "total INT", "");
        suggests(factors + "total VARCHAR", "");
        suggests("quantity INT; price DECIMAL; total DECIMAL, precision: 9, scale: 2", "");
        suggests("qty INT, max_value: 9; price INT, max_value: 99; amount SMALLINT", "amount=[qty, price]");
        suggests("qty INT, max_value: 9; amount INT", "");
    }

    @Example
    void whatTheAuthorSaysStays() {
        suggests(NAMES + "email VARCHAR email, derived_from: []", "");
        suggests(NAMES + "n VARCHAR name; email VARCHAR email, derived_from: [n]", "n=[first_name, last_name]");
        suggests("created_at DATE; updated_at DATE, derived_from: []", "");
        suggests("created_at DATE, derived_from: [updated_at]; updated_at DATE", "");
        suggests("created_at DATE; updated_at DATE, expression: \"created_at\"", "");
        suggests("created_at DATE; updated_at DATE, values: [\"2024-01-01\"]", "");
        suggests("city VARCHAR city, derived_from: []; zip VARCHAR zipcode", "");
        suggests("start_date DATE, expression: \"end_date\"; end_date DATE", "");
    }

    @Example
    void membersOfKeysOfSeveralColumnsAreLeftAlone() {
        Experiment experiment = ExperimentReader.fromYaml("""
                {name: e, tables: [{name: t, target_rows: 5, composite_keys: [[start_date, end_date]], columns: [
                  {name: start_date, data_type: DATE}, {name: end_date, data_type: DATE}]}]}""").orThrow();

        assertThat(Correlations.of(experiment).experiment()).isEqualTo(experiment);
    }

    @Example
    void eachSuggestionIsShownWithItsPlaceAndHowToDropIt() {
        Experiment experiment = experiment(NAMES + "email VARCHAR email");
        List<Fault> warnings = Correlations.of(experiment).warnings();

        assertThat(warnings).hasSize(1);
        assertThat(warnings.get(0).pointer()).isEqualTo("/tables/0/columns/2/derived_from");
        assertThat(warnings.get(0).message())
                .isEqualTo("column 't.email' is derived from first_name, last_name, so that it belongs to the person of"
                        + " its row; set \"derived_from\": [] to drop this");
        assertThat(Correlations.of(Correlations.of(experiment).experiment()).warnings())
                .isEmpty();
    }

    private static void suggests(String columns, String expected) {
        Experiment experiment = experiment(columns);
        Experiment suggested = Correlations.of(experiment).experiment();
        Map<String, List<String>> added = new TreeMap<>();
        for (Column column : suggested.tables().get(0).columns()) {
            Column before = experiment.tables().get(0).column(column.name()).orElseThrow();
            if (!column.equals(before)) {
                assertThat(before.derivedFrom()).isNull();
                added.put(column.name(), column.derivation());
            }
        }
        assertThat(added.toString()).as(columns).isEqualTo("{" + expected + "}");
        assertThat(Correlations.of(suggested).experiment()).as(columns).isEqualTo(suggested);
        if (!added.isEmpty()) {
            assertThat(ExperimentCheck.faults(suggested, Map.of())).as(columns).isEmpty();
        }
    }

    /** Columns as "name type [faker rule] [, more fields]". */
    private static Experiment experiment(String columns) {
        StringBuilder yaml = new StringBuilder("{name: e, tables: [{name: t, target_rows: 5, columns: [");
        for (String column : columns.split(";")) {
            String[] more = column.strip().split(", ", 2);
            String[] words = more[0].split(" ");
            yaml.append("{name: ").append(words[0]).append(", data_type: ").append(words[1]);
            yaml.append(words.length > 2 ? ", faker_rule: " + words[2] : "");
            yaml.append(more.length > 1 ? ", " + more[1] : "").append("}, ");
        }
        return ExperimentReader.fromYaml(yaml.append("]}]}").toString()).orThrow();
    }
}
