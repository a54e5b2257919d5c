package io.dwsim.sql.query;

import io.dwsim.sql.Dialect;
import io.dwsim.sql.query.SqlText.Range;
import io.dwsim.sql.text.SqlToken.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Makes date parts texts, which both dialects write as bare words: {@code dateadd(day, 1, d)}. */
final class DateParts implements Rewrite {

    private static final Set<String> PART_FIRST = Set.of(
            "dateadd",
            "datediff",
            "timestampadd",
            "timestampdiff",
            "timeadd",
            "timediff",
            "date_trunc",
            "date_part",
            "datepart",
            "date_diff",
            "date_add");
    private static final Map<String, Integer> PART_LATER = Map.of("last_day", 1, "time_slice", 2, "trunc", 1);

    private static final Set<String> ADDITIONS = Set.of("dateadd", "timeadd", "timestampadd");

    /** What {@code EXTRACT} calls in Postgres what a dialect calls otherwise. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("dayofweekiso", "isodow"),
            Map.entry("dayofweek_iso", "isodow"),
            Map.entry("weekday_iso", "isodow"),
            Map.entry("dow_iso", "isodow"),
            Map.entry("dayofweek", "dow"),
            Map.entry("weekday", "dow"),
            Map.entry("dw", "dow"),
            Map.entry("dayofyear", "doy"),
            Map.entry("yearday", "doy"),
            Map.entry("dy", "doy"),
            Map.entry("dayofmonth", "day"),
            Map.entry("weekiso", "week"),
            Map.entry("week_iso", "week"),
            Map.entry("weekofyear", "week"),
            Map.entry("weekofyeariso", "week"),
            Map.entry("woy", "week"),
            Map.entry("yearofweekiso", "isoyear"),
            Map.entry("yearofweek", "isoyear"),
            Map.entry("epoch_second", "epoch"),
            Map.entry("epoch_seconds", "epoch"),
            Map.entry("yr", "year"),
            Map.entry("mon", "month"),
            Map.entry("qtr", "quarter"),
            Map.entry("hr", "hour"),
            Map.entry("min", "minute"),
            Map.entry("sec", "second"));

    private final Dialect dialect;

    DateParts(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public void find(SqlText text, Edits edits) {
        for (int i = 0; i < text.size(); i++) {
            if (text.isCall(i, PART_FIRST)) {
                first(text, i, edits);
            } else if (text.isCall(i, PART_LATER.keySet())) {
                List<Range> arguments = text.arguments(i + 1);
                int part = PART_LATER.getOrDefault(text.folded(i), 0);
                if (part < arguments.size() && text.isWord(arguments.get(part).from(), laterNames(text, i))) {
                    quote(text, arguments.get(part), edits);
                }
            } else if (text.isCall(i, "extract") && text.isWord(i + 3, "from")) {
                String field = text.isKind(i + 2, Kind.OPAQUE) ? literal(text, i + 2) : text.folded(i + 2);
                if (FIELDS.containsKey(field)) {
                    edits.replace(i + 2, FIELDS.get(field));
                }
            }
        }
    }

    /** What can be a part behind the other arguments of a function. */
    private static Set<String> laterNames(SqlText text, int function) {
        return text.isWord(function, "trunc") ? DatePartNames.TRUNCATED : DatePartNames.ALL;
    }

    private void first(SqlText text, int function, Edits edits) {
        List<Range> arguments = text.arguments(function + 1);
        if (arguments.isEmpty()) {
            return;
        }
        boolean isReversed = text.isWord(function, "date_trunc")
                && arguments.size() == 2
                && isPart(text, arguments.get(1))
                && (!isPart(text, arguments.get(0))
                        || (text.isKind(arguments.get(1).from(), Kind.OPAQUE)
                                && text.isKind(arguments.get(0).from(), Kind.WORD)));
        if (isReversed) {
            Range part = arguments.get(1);
            String quoted =
                    text.isKind(part.from(), Kind.WORD) ? "'" + text.folded(part.from()) + "'" : text.text(part);
            edits.add(edits.group()
                    .insertBefore(function + 2, quoted + ", ")
                    .remove(new Range(part.from() - 1, part.to())));
            return;
        }
        quote(text, arguments.get(0), edits);
        clock(text, function, arguments.get(0), edits);
    }

    /** A date plus hours is a timestamp, which takes a function of another type. */
    private void clock(SqlText text, int function, Range part, Edits edits) {
        if (dialect == Dialect.SNOWFLAKE
                && text.isWord(function, ADDITIONS)
                && part.length() == 1
                && DatePartNames.CLOCK.contains(
                        text.isKind(part.from(), Kind.OPAQUE)
                                ? literal(text, part.from())
                                : text.folded(part.from()))) {
            edits.replace(function, "dateadd_clock");
        }
    }

    private static void quote(SqlText text, Range argument, Edits edits) {
        if (text.isKind(argument.from(), Kind.WORD) && isPart(text, argument)) {
            edits.replace(argument.from(), "'" + text.folded(argument.from()) + "'");
        }
    }

    private static boolean isPart(SqlText text, Range argument) {
        if (argument.length() != 1) {
            return false;
        }
        return switch (text.at(argument.from()).kind()) {
            case WORD -> DatePartNames.ALL.contains(text.folded(argument.from()));
            case OPAQUE -> DatePartNames.ALL.contains(literal(text, argument.from()));
            default -> false;
        };
    }

    /** Whether this word stands where a function takes a date part. */
    static boolean isPart(SqlText text, int i) {
        if (!text.isWord(i, DatePartNames.ALL)) {
            return false;
        }
        if (text.isSymbol(i - 1, '(')) {
            return text.isWord(i - 2, PART_FIRST)
                    ? text.isSymbol(i + 1, ',')
                    : text.isWord(i - 2, "extract") && text.isWord(i + 1, "from");
        }
        if (!text.isSymbol(i - 1, ',') || !text.isSymbol(i + 1, ')')) {
            return false;
        }
        int open = text.partner(i + 1);
        List<Range> arguments = text.arguments(open);
        int last = arguments.size() - 1;
        return text.isWord(open - 1, "date_trunc")
                ? last == 1 && !isPart(text, arguments.get(0))
                : open > 0
                        && last == PART_LATER.getOrDefault(text.folded(open - 1), -1)
                        && text.isWord(i, laterNames(text, open - 1));
    }

    private static String literal(SqlText text, int i) {
        return text.at(i).text().replace("'", "").toLowerCase(Locale.ROOT);
    }
}
