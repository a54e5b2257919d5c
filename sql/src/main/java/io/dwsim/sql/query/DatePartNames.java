package io.dwsim.sql.query;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the dialects call the parts of dates and times, a line a part. */
final class DatePartNames {

    /** Hours and what is shorter. */
    static final Set<String> CLOCK = names(
            "hour h hh hr hours hrs",
            "minute m mi min minutes mins",
            "second s sec seconds secs",
            "millisecond ms msec msecs msecond mseconds milliseconds millisec millisecs millisecon",
            "microsecond us usec usecs usecond useconds microsec microsecs microseconds",
            "nanosecond ns nsec nsecs nanosec nsecond nseconds nanosecs nanoseconds");

    private static final Set<String> CALENDAR = names(
            "year y yy yyy yyyy yr years yrs",
            "quarter q qtr qtrs quarters",
            "month mm mon mons months",
            "week w wk weekofyear woy wy weeks",
            "weekiso week_iso weekofyeariso weekofyear_iso",
            "day d dd days dayofmonth");

    private static final Set<String> OTHER = names(
            "dayofweek weekday dow dw",
            "dayofweekiso dayofweek_iso weekday_iso dow_iso dw_iso",
            "dayofyear yearday doy dy",
            "yearofweek yearofweekiso",
            "epoch epoch_second epoch_seconds epoch_millisecond epoch_milliseconds",
            "epoch_microsecond epoch_microseconds epoch_nanosecond epoch_nanoseconds",
            "decade decades dec decs",
            "century centuries c cent cents",
            "millennium millennia mil mils",
            "timezone timezone_hour timezone_minute tzh tzm");

    /** What Snowflake's TRUNC of a date takes; any other name is a number of digits. */
    static final Set<String> TRUNCATED = union(CALENDAR, CLOCK);

    static final Set<String> ALL = union(TRUNCATED, OTHER);

    private DatePartNames() {}

    private static Set<String> union(Set<String> some, Set<String> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> names(String... parts) {
        return Stream.of(parts)
                .flatMap(names -> Stream.of(names.split(" ", -1)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
