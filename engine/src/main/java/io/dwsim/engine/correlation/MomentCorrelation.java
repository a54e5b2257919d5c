package io.dwsim.engine.correlation;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.Table;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days and moments that come in an order, as their names say. */
final class MomentCorrelation implements Correlation {

    /** Rules that say nothing about what a date is for. */
    private static final Set<String> ANY_DATE = Set.of("", "date", "date_time", "past_date", "past_datetime");

    private static final String END = "(?:_(?:at|on|date|time|datetime|timestamp|ts|day))?";

    /** Steps of one matter; each comes after the nearest before it that a table has. What surrounds them is the same. */
    private record Steps(List<Pattern> names) {

        static Steps of(String... names) {
            return new Steps(List.of(names).stream().map(Steps::pattern).toList());
        }

        private static Pattern pattern(String name) {
            return Pattern.compile("(?<before>(?:.*?_)??)(?:" + name + ")(?<after>(?:_.*)?)");
        }
    }

    /** A column of days or moments, and its name as snake_case. */
    private record Moment(Column column, String name) {}

    private static final List<Steps> KNOWN = List.of(
            Steps.of(
                    "(?:created|creation|create)" + END,
                    "(?:last_)?(?:updated|modified|changed|update|modification)" + END),
            Steps.of("start", "end"),
            Steps.of("started" + END, "(?:ended|finished|completed)" + END),
            Steps.of("valid_from", "valid_(?:to|until)"),
            Steps.of(
                    "(?:ordered|order)" + END,
                    "(?:shipped|ship|shipping|shipment)" + END,
                    "(?:delivered|delivery)" + END));

    @Override
    public void suggest(Table table, Suggestions suggestions) {
        List<Moment> moments = table.columns().stream()
                .filter(MomentCorrelation::isMoment)
                .map(column -> new Moment(column, NameParts.snake(column.name())))
                .toList();
        for (Moment moment : moments) {
            Column column = moment.column;
            if (ANY_DATE.contains(Suggestions.rule(column)) && suggestions.isFree(column) && !table.isUnique(column)) {
                earlier(moments, moment)
                        .filter(source -> lastMicros(source) <= lastMicros(column))
                        .ifPresent(
                                source -> suggestions.add(column, List.of(source.name()), "it is never before that"));
            }
        }
    }

    private static Optional<Column> earlier(List<Moment> moments, Moment moment) {
        for (Steps steps : KNOWN) {
            for (int later = steps.names.size() - 1; later > 0; later--) {
                Matcher name = steps.names.get(later).matcher(moment.name);
                for (int earlier = later - 1; name.matches() && earlier >= 0; earlier--) {
                    Pattern wanted = steps.names.get(earlier);
                    Optional<Moment> source = moments.stream()
                            .filter(other -> isAround(wanted.matcher(other.name), name))
                            .findFirst();
                    if (source.isPresent()) {
                        return source.map(Moment::column);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isAround(Matcher one, Matcher other) {
        return one.matches()
                && one.group("before").equals(other.group("before"))
                && one.group("after").equals(other.group("after"));
    }

    private static boolean isMoment(Column column) {
        return column.dataType().hasDays();
    }

    private static long lastMicros(Column column) {
        return column.effectiveDateEnd().lastMicros();
    }
}
