package io.dwsim.gateway.ui.experiment;

import io.dwsim.gateway.report.Report.Bucket;
import io.dwsim.gateway.report.TableProfile;
import io.dwsim.gateway.report.TableProfile.ColumnProfile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is in a column, as people read it.
 *
 * @param min in short; null for none
 * @param bars of the histogram; empty where there is none
 */
record ProfileRow(
        ColumnProfile column,
        @Nullable String min,
        @Nullable String max,
        List<Bar> bars) {

    /** Height of the drawing. */
    static final int HEIGHT = 40;

    /** Width of one bar with its gap. */
    static final int STEP = 10;

    /**
     * A bar of a histogram, drawn from the bottom.
     *
     * @param title what it stands for
     */
    record Bar(int x, double y, double height, String title) {}

    static List<ProfileRow> of(TableProfile profile) {
        return profile.columns().stream().map(ProfileRow::of).toList();
    }

    private static ProfileRow of(ColumnProfile column) {
        return new ProfileRow(
                column, PreviewTable.text(column.min()), PreviewTable.text(column.max()), bars(column.histogram()));
    }

    /** As wide as its bars. */
    public int width() {
        return bars.size() * STEP;
    }

    private static List<Bar> bars(List<Bucket> buckets) {
        long most = buckets.stream().mapToLong(Bucket::count).max().orElse(0);
        List<Bar> bars = new ArrayList<>();
        for (Bucket bucket : buckets) {
            double share = most == 0 ? 0 : bucket.count() / (double) most;
            // what is there at all is seen
            double height = bucket.count() == 0 ? 0 : Math.max(1, HEIGHT * share);
            String title = PreviewTable.text(bucket.from()) + " to " + PreviewTable.text(bucket.to()) + ": "
                    + bucket.count() + (bucket.count() == 1 ? " row" : " rows");
            bars.add(new Bar(bars.size() * STEP, HEIGHT - height, height, title));
        }
        return bars;
    }
}
