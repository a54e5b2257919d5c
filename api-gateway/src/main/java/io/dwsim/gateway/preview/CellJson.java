package io.dwsim.gateway.preview;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.util.RawValue;

/** Cells in the form in which a query over the loaded table answers with them: numbers with all digits, moments in ISO 8601. */
final class CellJson {

    /** Seconds always, fractions of them without trailing zeros, as Postgres writes it. */
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.MICRO_OF_SECOND, 0, 6, true)
            .toFormatter(Locale.ROOT);

    private CellJson() {}

    /** A cell as {@link io.dwsim.engine.CellValue} has it, for a JSON writer. */
    static @Nullable Object of(@Nullable Object cell) {
        if (cell instanceof BigDecimal number) {
            return new RawValue(number.toPlainString());
        }
        if (cell instanceof OffsetDateTime moment) {
            return text(moment.toLocalDateTime()) + "Z";
        }
        if (cell instanceof LocalDateTime moment) {
            return text(moment);
        }
        if (cell instanceof LocalTime time) {
            return TIME.format(time);
        }
        return cell instanceof LocalDate || cell instanceof UUID ? cell.toString() : cell;
    }

    private static String text(LocalDateTime moment) {
        return moment.toLocalDate() + "T" + TIME.format(moment.toLocalTime());
    }
}
