package io.dwsim.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.common.experiment.Experiment;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import net.jqwik.api.Example;

/** Email addresses, user names and full names belong to the person of their row. */
class DerivedTextsTest {

    private static final String NAMES = """
            {name: first, data_type: VARCHAR, faker_rule: first_name},
            {name: last, data_type: VARCHAR, faker_rule: last_name}""";

    private static final String EMAIL =
            "{name: email, data_type: VARCHAR, faker_rule: email, derived_from: [first, last]%s}";

    @Example
    void anEmailAddressIsMadeOfTheNamesOfItsRow() {
        Set<String> styles = new HashSet<>();
        for (String locale : List.of("en", "de", "fr", "es", "pt-BR")) {
            for (List<Object> row : rows(locale, 1_000, NAMES + ", " + EMAIL.formatted(""))) {
                String local = handle(row.get(2));
                String first = plain(row.get(0), locale);
                String last = plain(row.get(1), locale);
                assertThat(local)
                        .matches("(" + Pattern.quote(first) + "[._]?" + Pattern.quote(last) + "|" + Pattern.quote(last)
                                + "\\." + Pattern.quote(first) + "|" + first.charAt(0) + "\\.?" + Pattern.quote(last)
                                + ")[0-9]*");
                styles.add(local.replace(first, "F").replace(last, "L").replaceAll("[0-9]+", "9"));
            }
        }
        assertThat(styles).contains("F.L", "F.L9", "F_L", "L.F", "FL9");
    }

    @Example
    void theOrderOfFirstAndLastNameFollowsFromTheirRules() {
        String swapped = "{name: email, data_type: VARCHAR, faker_rule: email, derived_from: [last, first]}";

        assertThat(rows("en", 300, NAMES + ", " + swapped))
                .isEqualTo(rows("en", 300, NAMES + ", " + EMAIL.formatted("")));
    }

    @Example
    void aUserNameIsMadeOfOneFullName() {
        List<List<Object>> rows = rows("en", 1_000, """
                {name: n, data_type: VARCHAR, faker_rule: name},
                {name: u, data_type: VARCHAR, faker_rule: user_name, derived_from: [n]}""");

        for (List<Object> row : rows) {
            List<String> words = List.of(row.get(0).toString().split(" "));
            assertThat(words.stream().filter(word -> row.get(1).toString().contains(plain(word, "en"))))
                    .as("%s", row)
                    .isNotEmpty();
            assertThat(row.get(1).toString())
                    .doesNotContain("mrs")
                    .doesNotStartWith("dr.")
                    .doesNotStartWith("miss.");
        }
    }

    @Example
    void aFullNameIsMadeOfFirstAndLastInTheOrderOfTheLanguage() {
        String name = ", {name: n, data_type: VARCHAR, faker_rule: full_name, derived_from: [first, last]}";

        for (List<Object> row : rows("fr", 1_000, NAMES + name)) {
            assertThat(row.get(2)).isEqualTo(row.get(0) + " " + row.get(1));
        }
        for (String locale : List.of("ja", "ko", "hu")) {
            for (List<Object> row : rows(locale, 1_000, NAMES + name)) {
                assertThat(row.get(2)).isEqualTo(row.get(1) + " " + row.get(0));
            }
        }
        for (List<Object> row : rows("zh", 1_000, NAMES + name)) {
            assertThat(row.get(2)).isEqualTo("" + row.get(1) + row.get(0));
        }
    }

    @Example
    void withoutANameOrLatinLettersItIsAsIfNotDerived() {
        String plain = "{name: email, data_type: VARCHAR, faker_rule: email, is_unique: %s}";
        for (String unique : List.of("true", "false")) {
            String own = NAMES + ", " + plain.formatted(unique);
            String derived = NAMES + ", " + EMAIL.formatted(", is_unique: " + unique);
            assertThat(rows("ja", 300, derived)).isEqualTo(rows("ja", 300, own));
        }
        String nullable = NAMES.replace("last_name}", "last_name, required: false, null_ratio: 0.5}");
        List<List<Object>> rows = rows("en", 1_000, nullable + ", " + EMAIL.formatted(""));
        List<List<Object>> own = rows("en", 1_000, nullable + ", " + plain.formatted("false"));
        for (int row = 0; row < 1_000; row++) {
            boolean isKnown = rows.get(row).get(1) != null;
            assertThat(rows.get(row).equals(own.get(row)))
                    .as("%s", rows.get(row))
                    .isEqualTo(!isKnown);
        }
    }

    @Example
    void aHundredThousandUniqueEmailAddressesAreStillThePeoples() {
        Set<Object> seen = new HashSet<>();
        for (List<Object> row : rows("de", 100_000, NAMES + ", " + EMAIL.formatted(", is_unique: true"))) {
            assertThat(seen.add(row.get(2))).as("%s", row).isTrue();
            assertThat(handle(row.get(2)))
                    .matches(Pattern.quote(plain(row.get(0), "de") + "." + plain(row.get(1), "de")) + "\\.[0-9a-z]{7}");
        }
        assertThat(seen).hasSize(100_000);
    }

    @Example
    void uniqueUserNamesAndNamesFitTheirLength() {
        List<List<Object>> rows = rows("en", 5_000, NAMES + """
                , {name: u, data_type: VARCHAR, varchar_length: 16, faker_rule: user_name, is_unique: true,
                   derived_from: [first, last]},
                {name: n, data_type: VARCHAR, varchar_length: 40, faker_rule: name, is_unique: true,
                   derived_from: [first, last]},
                {name: e, data_type: VARCHAR, varchar_length: 24, faker_rule: email, is_unique: true,
                   derived_from: [first, last]}""");

        for (int column = 2; column < 5; column++) {
            Set<Object> seen = new HashSet<>();
            for (List<Object> row : rows) {
                assertThat(seen.add(row.get(column))).isTrue();
            }
        }
        for (List<Object> row : rows) {
            assertThat(row.get(2).toString()).hasSizeLessThanOrEqualTo(16);
            assertThat(row.get(2).toString()).startsWith(plain(row.get(0), "en").substring(0, 2));
            assertThat(row.get(3).toString()).startsWith(row.get(0) + " " + row.get(1) + " ");
            assertThat(row.get(4).toString()).hasSizeLessThanOrEqualTo(24).contains("@");
        }
    }

    @Example
    void namesMayComeFromAParentTable() {
        Experiment experiment = Rows.experiment("""
                {name: people, target_rows: 50, columns: [
                  {name: full, data_type: VARCHAR, faker_rule: name, is_unique: true}]},
                {name: accounts, target_rows: 1000, columns: [
                  {name: owner, data_type: VARCHAR,
                   foreign_key: {references_table: people, references_column: full}},
                  {name: login, data_type: TEXT, faker_rule: user_name, derived_from: owner}]}""");
        for (List<Object> row : Rows.all(TableGenerator.compile(experiment, "accounts", Rows.SEED, Map.of()), 100)) {
            List<String> words = List.of(row.get(0).toString().split(" "));
            assertThat(words.stream()
                            .map(word -> plain(word, "en"))
                            .filter(row.get(1).toString()::contains))
                    .as("%s", row)
                    .isNotEmpty();
        }
    }

    private static String handle(Object email) {
        assertThat(email.toString()).matches("[a-z0-9._]+@example\\.(com|org|net)");
        return email.toString().substring(0, email.toString().indexOf('@'));
    }

    /** Letters as they stand in an address, spelled out here once more. */
    private static String plain(Object name, String locale) {
        String lower = name.toString().toLowerCase(Locale.ROOT).replace("ß", "ss");
        if (locale.equals("de")) {
            lower = lower.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue");
        }
        return Normalizer.normalize(lower, Normalizer.Form.NFD)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replaceAll("[^a-z0-9]+", "");
    }

    private static List<List<Object>> rows(String locale, int rows, String columns) {
        Experiment experiment =
                Rows.experiment(locale, "{name: t, target_rows: " + rows + ", columns: [" + columns + "]}");
        return Rows.all(TableGenerator.compile(experiment, "t", Rows.SEED, Map.of()), 1_000);
    }
}
