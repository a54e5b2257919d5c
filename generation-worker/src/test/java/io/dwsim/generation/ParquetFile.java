package io.dwsim.generation;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A Parquet file as DuckDB sees it: an implementation that shares nothing with the one that wrote it. */
public record ParquetFile(List<Path> files) {

    public static ParquetFile of(Path... files) {
        return new ParquetFile(List.of(files));
    }

    /** Names and types of the columns, as DuckDB calls them. */
    public Map<String, String> columns() throws SQLException {
        Map<String, String> columns = new LinkedHashMap<>();
        for (List<Object> row : query("DESCRIBE SELECT * FROM " + source())) {
            columns.put((String) row.get(0), (String) row.get(1));
        }
        return columns;
    }

    /** All rows in the order of the files. */
    public List<List<Object>> rows() throws SQLException {
        return query("SELECT * FROM " + source());
    }

    /** All rows, with some columns replaced by expressions of DuckDB such as {@code epoch_us(moment) AS moment}. */
    public List<List<Object>> rowsReplacing(String expressions) throws SQLException {
        return query("SELECT * REPLACE (" + expressions + ") FROM " + source());
    }

    /** Which columns must not be null, according to the file's own schema. */
    public Map<String, String> repetitions() throws SQLException {
        Map<String, String> repetitions = new LinkedHashMap<>();
        for (List<Object> row : query("SELECT name, repetition_type FROM parquet_schema(" + list()
                + ") WHERE num_children IS NULL OR num_children = 0")) {
            repetitions.put((String) row.get(0), (String) row.get(1));
        }
        return repetitions;
    }

    /** What the file says about itself. */
    public Map<String, String> footer() throws SQLException {
        return query("SELECT decode(key), decode(value) FROM parquet_kv_metadata(" + list() + ")").stream()
                .collect(Collectors.toMap(row -> (String) row.get(0), row -> (String) row.get(1)));
    }

    /** How the column chunks are compressed. */
    public List<List<Object>> compressions() throws SQLException {
        return query("SELECT DISTINCT compression FROM parquet_metadata(" + list() + ")");
    }

    public int rowGroups() throws SQLException {
        return query("SELECT DISTINCT row_group_id FROM parquet_metadata(" + list() + ")")
                .size();
    }

    private String source() {
        return "read_parquet(" + list() + ")";
    }

    private String list() {
        return files.stream()
                .map(file -> "'" + file.toString().replace("'", "''") + "'")
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static List<List<Object>> query(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET preserve_insertion_order = true");
            try (ResultSet result = statement.executeQuery(sql)) {
                int width = result.getMetaData().getColumnCount();
                List<List<Object>> rows = new ArrayList<>();
                while (result.next()) {
                    List<Object> row = new ArrayList<>(width);
                    for (int i = 1; i <= width; i++) {
                        row.add(result.getObject(i));
                    }
                    rows.add(row);
                }
                return rows;
            }
        }
    }
}
