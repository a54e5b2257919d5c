package io.dwsim.engine.text;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.Locale;

/** Rules that write dates and times as text, within fixed bounds: there is no "now" in a generated value. */
final class CalendarRules {

    private static final LocalDate FIRST_DAY = LocalDate.of(1970, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2025, 12, 31);

    private CalendarRules() {}

    static void write(RuleBook book) {
        TextSource day = day(FIRST_DAY, LAST_DAY);
        TextSource time = TextSource.sequence(
                TextSource.number(0, 23, 2),
                TextSource.literal(":"),
                TextSource.number(0, 59, 2),
                TextSource.literal(":"),
                TextSource.number(0, 59, 2));
        book.token("date", lexicon -> day);
        book.token("date_of_birth", lexicon -> day(LocalDate.of(1940, 1, 1), LocalDate.of(2007, 12, 31)))
                .alias("date_of_birth", "birthdate");
        book.token("time", lexicon -> time);
        book.token("date_time", lexicon -> TextSource.sequence(day, TextSource.literal(" "), time));
        book.token("iso8601", lexicon -> TextSource.sequence(day, TextSource.literal("T"), time));
        book.token("unix_time", lexicon -> TextSource.number(0, LAST_DAY.toEpochDay() * 86_400, 1));
        book.token("year", lexicon -> TextSource.number(FIRST_DAY.getYear(), LAST_DAY.getYear(), 4));
        book.token("month", lexicon -> TextSource.number(1, 12, 2));
        book.token("day_of_month", lexicon -> TextSource.number(1, 31, 2));
        book.words(
                "month_name",
                lexicon -> WordList.of(Arrays.stream(Month.values())
                        .map(CalendarRules::englishName)
                        .toList()));
        book.words(
                "day_of_week",
                lexicon -> WordList.of(Arrays.stream(DayOfWeek.values())
                        .map(CalendarRules::englishName)
                        .toList()));
        TextSource anyDay = day(LocalDate.of(1, 1, 1), LAST_DAY);
        book.token("date_time_ad", lexicon -> TextSource.sequence(anyDay, TextSource.literal(" "), time));
        book.alias("date", "date_object");
        book.alias("time", "time_object");
        book.words("am_pm", lexicon -> WordList.of("AM", "PM"));
        book.words(
                "century",
                lexicon -> WordList.of(
                        "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV",
                        "XVI", "XVII", "XVIII", "XIX", "XX", "XXI"));
    }

    /** From the name of the constant, not from the locale data of the JDK, which changes with its version. */
    private static String englishName(Enum<?> constant) {
        return constant.name().charAt(0) + constant.name().substring(1).toLowerCase(Locale.ROOT);
    }

    private static TextSource day(LocalDate first, LocalDate last) {
        long start = first.toEpochDay();
        long days = last.toEpochDay() - start + 1;
        return (random, out) -> {
            LocalDate day = LocalDate.ofEpochDay(start + random.below(days));
            out.appendDigits(day.getYear(), 4);
            out.appendAscii('-');
            out.appendDigits(day.getMonthValue(), 2);
            out.appendAscii('-');
            out.appendDigits(day.getDayOfMonth(), 2);
        };
    }
}
