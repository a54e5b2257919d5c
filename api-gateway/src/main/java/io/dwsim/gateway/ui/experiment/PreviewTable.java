package io.dwsim.gateway.ui.experiment;

import io.dwsim.gateway.preview.Preview;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.util.RawValue;

/**
 * A page of rows.
 *
 * @param first number of the first row, from 1
 * @param last number of the last row; less than first where there is none
 * @param before where the page before begins; null for none
 * @param next where the next page begins; null for none
 * @param cells by row; null for NULL
 */
record PreviewTable(
        Preview preview,
        long first,
        long last,
        @Nullable Long before,
        @Nullable Long next,
        List<List<@Nullable String>> cells) {

    static PreviewTable of(Preview preview) {
        long offset = preview.offset();
        long end = offset + preview.rows().size();
        return new PreviewTable(
                preview,
                offset + 1,
                end,
                offset == 0 ? null : (Long) Math.max(0, offset - preview.limit()),
                end < preview.rowCount() && end > offset ? (Long) end : null,
                preview.rows().stream().map(PreviewTable::texts).toList());
    }

    private static List<@Nullable String> texts(List<@Nullable Object> row) {
        return row.stream().map(PreviewTable::text).toList();
    }

    /** A value as people read it; null for NULL. */
    static @Nullable String text(@Nullable Object value) {
        return value instanceof RawValue raw ? String.valueOf(raw.rawValue()) : value == null ? null : value.toString();
    }
}
