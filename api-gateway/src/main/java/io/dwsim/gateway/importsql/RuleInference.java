package io.dwsim.gateway.importsql;

import io.dwsim.common.experiment.ColumnBuilder;
import io.dwsim.common.experiment.DateBound;
import io.dwsim.common.experiment.ValueChoice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Gives columns rules that their names and types suggest. Keys and what is counted keep what they have. */
final class RuleInference {

    /** Shortest unique text that still has room for a word and what makes it unique. */
    private static final int SHORTEST_UNIQUE = 24;

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final Pattern LINE_NUMBER =
            Pattern.compile("(?:.*_)?(?:line_?(?:number|num|no|nbr|item)|line|item_no|position|seq(?:uence)?(?:_no)?)");

    /** What decides whether a name suggests something. */
    private record Question(String column, String table, MappedType type) {}

    private final List<TableSketch> tables;
    /** Scripts repeat themselves. */
    private final Map<Question, Optional<NamedRule>> answers = new HashMap<>();

    private final Map<String, String> names = new HashMap<>();

    RuleInference(List<TableSketch> tables) {
        this.tables = tables;
    }

    List<Inferred> infer() {
        List<Inferred> inferred = new ArrayList<>();
        for (TableSketch table : tables) {
            for (ColumnSketch column : table.columns()) {
                rule(table, column).ifPresent(rule -> inferred.add(give(table, column, rule)));
            }
        }
        return inferred;
    }

    private static Inferred give(TableSketch table, ColumnSketch column, NamedRule rule) {
        UnaryOperator<ColumnBuilder> applied = builder -> apply(rule.fields(), builder);
        column.rule(applied);
        return new Inferred(
                column,
                applied,
                new RuleSuggestion(
                        table.name(),
                        column.name(),
                        rule.fields(),
                        "the name '" + column.name() + "' says that it is " + rule.meaning()));
    }

    private Optional<NamedRule> rule(TableSketch table, ColumnSketch column) {
        MappedType type = column.type();
        if (!column.isSource()
                || column.identity() != null
                || table.isOfKey(column)
                || !type.choices().isEmpty()) {
            return Optional.empty();
        }
        String name = names.computeIfAbsent(column.name(), RuleInference::snake);
        if (table.isInCompositeKey(column)) {
            boolean counted = type.dataType().isInteger()
                    && LINE_NUMBER.matcher(name).matches()
                    && table.compositeKeys().stream()
                            .filter(key -> key.contains(column))
                            .allMatch(key -> key.stream().anyMatch(table::isOfKey));
            return counted
                    ? Optional.of(NamedRule.range("the number of a line within its parent", 1, 20))
                    : Optional.empty();
        }
        boolean unique = table.isUnique(column);
        if (type.dataType().isText()) {
            return unique && type.length() != null && type.length() < SHORTEST_UNIQUE
                    ? Optional.empty()
                    : answers.computeIfAbsent(
                                    new Question(name, TextRules.isGeneric(name) ? snake(table.name()) : "", type),
                                    question -> TextRules.of(name, question.table(), type))
                            .filter(rule -> !unique || rule.fields().containsKey("faker_rule"));
        }
        return unique
                ? Optional.empty()
                : answers.computeIfAbsent(new Question(name, "", type), question -> NumberRules.of(name, type));
    }

    /** A name as snake_case: {@code createdAt} and {@code CREATED AT} are {@code created_at}. */
    private static String snake(String name) {
        return HUMP.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]+", "_");
    }

    private static ColumnBuilder apply(Map<String, Object> fields, ColumnBuilder builder) {
        fields.forEach((field, value) -> {
            switch (field) {
                case "faker_rule" -> builder.fakerRule((String) value);
                case "min_value" -> builder.minValue((BigDecimal) value);
                case "max_value" -> builder.maxValue((BigDecimal) value);
                case "date_start" -> builder.dateStart(DateBound.parse((String) value));
                case "date_end" -> builder.dateEnd(DateBound.parse((String) value));
                case "values" ->
                    builder.values(((List<?>) value)
                            .stream().map(text -> new ValueChoice(text, null)).toList());
                default -> throw new IllegalStateException("no rule has a field '" + field + "'");
            }
        });
        return builder;
    }
}
