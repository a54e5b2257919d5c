package io.dwsim.system.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A query as analysts write it, and one for DuckDB that is to give the same rows. Both stand in a file per dialect:
 *
 * <pre>
 * -- [experiment] Title
 * SELECT …
 * -- by DuckDB
 * SELECT …
 * </pre>
 *
 * Where the second is the same, the line is {@code -- by DuckDB, the same}.
 *
 * @param line where it begins in its file
 */
record AnalyticQuery(String file, int line, String experiment, String title, String sql, String check) {

    private static final Pattern TITLE = Pattern.compile("-- \\[(\\w+)] (.+)");
    private static final String CHECK = "-- by DuckDB";
    private static final String SAME = CHECK + ", the same";

    /** The queries of a file, in its order. */
    static List<AnalyticQuery> read(String file) {
        String[] lines = text(file).split("\n", -1);
        List<AnalyticQuery> queries = new ArrayList<>();
        int line = 0;
        while (line < lines.length) {
            Matcher title = TITLE.matcher(lines[line]);
            if (!title.matches()) {
                line++;
                continue;
            }
            int from = line + 1;
            int check = from;
            while (!lines[check].startsWith(CHECK)) {
                check++;
            }
            int end = check + 1;
            while (end < lines.length && !TITLE.matcher(lines[end]).matches()) {
                end++;
            }
            String sql = statement(lines, from, check);
            String other = lines[check].equals(SAME) ? sql : statement(lines, check + 1, end);
            queries.add(new AnalyticQuery(file, from, title.group(1), title.group(2), sql, other));
            line = end;
        }
        return queries;
    }

    private static String statement(String[] lines, int from, int to) {
        String text = String.join("\n", List.of(lines).subList(from, to)).strip();
        if (text.isEmpty()) {
            throw new AssertionError("nothing between the lines " + from + " and " + to);
        }
        return text;
    }

    private static String text(String file) {
        try (InputStream in = Objects.requireNonNull(AnalyticQuery.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return title + " (" + file + ":" + line + ")";
    }
}
