package io.dwsim.engine.rule;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.Table;
import io.dwsim.engine.place.Country;
import io.dwsim.engine.random.ColumnKey;
import io.dwsim.engine.rule.CompiledColumn.Owner;
import io.dwsim.engine.text.FakerText;
import io.dwsim.engine.text.Vocabulary;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Compiles columns that agree with others of their row. What is derived follows from the column's own rule and type. */
final class DerivedColumns {

    private static final String FIELD = "derived_from";
    private static final String ENTITY = "@";
    private static final String POSSIBLE =
            "; what can be derived are email and user_name from a first and a last name or one full name, name from a first"
                    + " and a last name, parts of an address from an entity such as \"@address\", currencies from a"
                    + " country, country and country_code from each other, dates and timestamps from dates and"
                    + " timestamps, and numbers from two or more numbers, whose product they are";

    /** As many digits of a product as say how great it is. */
    private static final MathContext SHOWN = new MathContext(3, RoundingMode.HALF_UP);

    private final ColumnCompiler columns;
    private final ComputedColumns computed;
    private final TextCompiler texts;
    private final RuleFaults faults;

    DerivedColumns(ColumnCompiler columns, ComputedColumns computed, TextCompiler texts, RuleFaults faults) {
        this.columns = columns;
        this.computed = computed;
        this.texts = texts;
        this.faults = faults;
    }

    CompiledColumn of(Table table, Column column) {
        ColumnKey key = columns.key(table, column);
        Owner place = new Owner(table.name(), column.name());
        Derived derived = derive(table, column, key);
        if (derived == null) {
            return CompiledColumn.faulty(column, place);
        }
        double nullRatio = column.effectiveNullRatio();
        if (!table.isUnique(column)) {
            SourceRows rows = derived.rows(RandomNulls.of(key, nullRatio));
            return new CompiledColumn(column, place, rows, derived.rule(), null);
        }
        if (derived.count() == null) {
            faults.rule(
                    key,
                    FIELD,
                    "is unique, which values that are derived from others cannot be, except email, user_name and name",
                    column.derivation());
            return CompiledColumn.faulty(column, place);
        }
        Nulls nulls = Nulls.ofUnique(key, nullRatio, columns.rows(table));
        long rows = nulls.population().size() > 0 ? columns.rows(table) : 0;
        faults.checkRoom(key, column, new Dealt(derived.rule(), derived.count()), rows);
        return new CompiledColumn(column, place, nulls.rows(), derived.rule(), nulls.population());
    }

    /** Null where that is a fault. */
    private @Nullable Derived derive(Table table, Column column, ColumnKey key) {
        List<String> names = column.derivation();
        String rule = column.fakerRule() == null
                ? ""
                : Vocabulary.canonicalName(column.fakerRule()).orElse("");
        if (names.get(0).startsWith(ENTITY)) {
            return ofEntity(table, column, key, rule);
        }
        List<CompiledColumn> sources = sources(table, column, key);
        if (!column.dataType().isText()) {
            // of a name that is wrong there is a fault, also where the rule plays no role
            texts.faker(key, column);
        }
        if (sources == null) {
            return null;
        }
        Derived derived = column.dataType().isText()
                ? text(table, column, key, rule, sources)
                : number(table, column, key, rule, sources);
        if (derived == null) {
            refuse(key, column);
        }
        return derived;
    }

    private @Nullable Derived ofEntity(Table table, Column column, ColumnKey key, String rule) {
        String entity = column.derivation().get(0);
        PlacePart part = PlacePart.of(rule).orElse(null);
        if (part == null || column.derivation().size() > 1 || entity.length() == ENTITY.length()) {
            refuse(key, column);
            return null;
        }
        if (column.minValue() != null || column.maxValue() != null) {
            rangeFault(key, column);
            return null;
        }
        ValueRule values =
                new PlaceValues(columns.key(table, List.of(entity)), column, part, texts.locale()).rule(key, texts);
        if (values == null) {
            faults.rule(
                    key,
                    FIELD,
                    "is " + column.postgresType() + ", which does not hold every " + rule + " of a place",
                    column.derivation());
            return null;
        }
        return Derived.repeating(values);
    }

    private @Nullable Derived text(
            Table table, Column column, ColumnKey key, String rule, List<CompiledColumn> sources) {
        FakerText own = texts.faker(key, column);
        boolean areTexts =
                sources.stream().allMatch(source -> source.column().dataType().isText());
        if (own == null || !areTexts) {
            return null;
        }
        DerivedTexts derived = new DerivedTexts(key, column, table.isUnique(column), own, texts);
        if (sources.size() == 2) {
            List<Cells> names = firstAndLast(sources);
            return switch (rule) {
                case "email", "user_name" -> derived.handles(names.get(0), names.get(1));
                case "name", "name_male", "name_female" -> derived.names(names.get(0), names.get(1));
                default -> null;
            };
        }
        if (sources.size() != 1) {
            return null;
        }
        Cells source = new Cells(sources.get(0));
        if (rule.equals("email") || rule.equals("user_name")) {
            return derived.handles(source);
        }
        Function<Country, String> ofCountry = ofCountry(rule);
        // what is a text of the country cannot be unique, as many rows have the same
        return ofCountry == null || table.isUnique(column) ? null : derived.ofCountry(source, ofCountry);
    }

    private @Nullable Function<Country, String> ofCountry(String rule) {
        return switch (rule) {
            case "currency_code" -> country -> country.currency().code();
            case "currency_name" -> country -> country.currency().name();
            case "currency_symbol" -> country -> country.currency().symbol();
            case "country_code" -> Country::code;
            case "country" -> country -> country.name(texts.locale());
            default -> null;
        };
    }

    /** Sources are first and last name in this order, unless their rules say that it is the other one. */
    private List<Cells> firstAndLast(List<CompiledColumn> sources) {
        Owner owner = sources.get(0).owner();
        boolean isLast = columns.table(owner.table())
                .flatMap(table -> table.column(owner.column()))
                .map(Column::fakerRule)
                .flatMap(Vocabulary::canonicalName)
                .filter("last_name"::equals)
                .isPresent();
        Cells one = new Cells(sources.get(0));
        Cells other = new Cells(sources.get(1));
        return isLast ? List.of(other, one) : List.of(one, other);
    }

    private @Nullable Derived number(
            Table table, Column column, ColumnKey key, String rule, List<CompiledColumn> sources) {
        boolean isPlace = PlacePart.of(rule).isPresent();
        if (column.dataType().hasDays()
                && sources.stream()
                        .allMatch(source -> source.column().dataType().hasDays())) {
            ValueRule own = columns.values().repeating(key, column);
            return Derived.repeating(LaterMoments.after(key, column, sources, (ValueRule.OfLong) own));
        }
        boolean isProduct = column.dataType().isNumeric()
                && !isPlace
                && sources.size() > 1
                && sources.stream()
                        .allMatch(source -> source.column().dataType().isNumeric());
        if (!isProduct) {
            return null;
        }
        if (column.minValue() != null || column.maxValue() != null || column.distribution() != null) {
            rangeFault(key, column);
        }
        checkProduct(table, column, key, sources);
        return Products.of(column, sources, columns.values().repeating(key, column));
    }

    /** The factors may be as far from zero as no product of the type is; with another spread over them they seldom are. */
    private void checkProduct(Table table, Column column, ColumnKey key, List<CompiledColumn> sources) {
        BigDecimal greatest = BigDecimal.ONE;
        for (CompiledColumn source : sources) {
            Optional<BigDecimal> magnitude = table.column(source.column().name())
                    // what counts goes only as far as there are rows
                    .filter(factor -> !table.isUnique(factor) || factor.maxValue() != null)
                    .filter(factor ->
                            factor.distribution() == null || (factor.minValue() != null && factor.maxValue() != null))
                    .flatMap(factor -> Magnitude.of(table, factor));
            if (magnitude.isEmpty()) {
                return;
            }
            greatest = greatest.multiply(magnitude.get());
        }
        BigDecimal limit = Magnitude.ofType(column);
        if (greatest.compareTo(limit) > 0) {
            faults.warning(
                    key,
                    FIELD,
                    "is " + column.postgresType() + ", which does not hold every product of "
                            + String.join(" and ", column.derivation()) + ": it can be "
                            + greatest.round(SHOWN).toPlainString()
                            + ", and a run fails at the first that does not fit;"
                            + " give the factors a max_value, or the column more digits",
                    column.derivation());
        }
    }

    /** The columns that are named; null when one of them cannot be. */
    private @Nullable List<CompiledColumn> sources(Table table, Column column, ColumnKey key) {
        Set<String> seen = new HashSet<>();
        for (String name : column.derivation()) {
            String fault = name.equals(column.name())
                    ? "is derived from itself"
                    : name.startsWith(ENTITY)
                            ? "is derived from a column and from '" + name + "', but only one of the two is possible"
                            : table.column(name).isEmpty()
                                    ? "is derived from '" + name + "', but the table has no such column"
                                    : seen.add(name) ? null : "is derived from '" + name + "' twice";
            if (fault != null) {
                faults.rule(key, FIELD, fault, name);
                return null;
            }
        }
        return computed.inputs(table, column, FIELD, column.derivation());
    }

    private void rangeFault(ColumnKey key, Column column) {
        faults.rule(
                key,
                FIELD,
                "is derived from " + String.join(", ", column.derivation())
                        + ", which decides its values: a range or a distribution cannot be set beside that",
                column.derivation());
    }

    private void refuse(ColumnKey key, Column column) {
        String kind = column.fakerRule() == null ? "" : " with the faker rule '" + column.fakerRule() + "'";
        faults.rule(
                key,
                FIELD,
                "is " + column.dataType() + kind + " and cannot be derived from "
                        + String.join(", ", column.derivation()) + POSSIBLE,
                column.derivation());
    }
}
