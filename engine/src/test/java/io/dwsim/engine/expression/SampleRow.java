package io.dwsim.engine.expression;

import io.dwsim.engine.random.CellRandom;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row of an order table, and what expressions make of it. */
final class SampleRow implements RowInputs {

    private static final Map<String, ExpressionType> COLUMNS = new LinkedHashMap<>();
    private static final Map<String, Object> VALUES = new LinkedHashMap<>();

    static {
        column("quantity", ExpressionType.INTEGER, 7L);
        column("small", ExpressionType.SMALLINT, -3L);
        column("big", ExpressionType.BIGINT, Long.MAX_VALUE);
        column("unit_price", ExpressionType.decimal(10, 2), new BigDecimal("19.99"));
        column("tax", ExpressionType.decimal(5, 4), new BigDecimal("0.1900"));
        column("rate", ExpressionType.DOUBLE, 0.1);
        column("name", ExpressionType.TEXT, "Ada Lovelace");
        column("emoji", ExpressionType.TEXT, "a😀b");
        column("order_date", ExpressionType.DATE, LocalDate.of(2024, 2, 28).toEpochDay());
        column("opens", ExpressionType.TIME, LocalTime.of(8, 30).toNanoOfDay() / 1000);
        column("created_at", ExpressionType.TIMESTAMP, micros("2024-02-28T13:45:10.25"));
        column("updated_at", ExpressionType.TIMESTAMPTZ, micros("2024-03-01T00:00:00"));
        column("active", ExpressionType.BOOLEAN, true);
        column("key", ExpressionType.UUID, "123e4567-e89b-12d3-a456-426614174000");
        column("document", ExpressionType.JSON, "{\"a\":1}");
        column("ship to", ExpressionType.TEXT, "Paris");
        column("no_int", ExpressionType.INTEGER, null);
        column("no_text", ExpressionType.TEXT, null);
        column("no_bool", ExpressionType.BOOLEAN, null);
        column("no_date", ExpressionType.DATE, null);
        column("no_decimal", ExpressionType.decimal(10, 2), null);
    }

    private final List<String> inputs;

    private SampleRow(List<String> inputs) {
        this.inputs = inputs;
    }

    private static void column(String name, ExpressionType type, @Nullable Object value) {
        COLUMNS.put(name, type);
        VALUES.put(name, value);
    }

    private static long micros(String moment) {
        return ChronoUnit.MICROS.between(LocalDateTime.of(1970, 1, 1, 0, 0), LocalDateTime.parse(moment));
    }

    static CompiledExpression compile(String text, ExpressionType target) {
        return Expression.compile(text, COLUMNS, target);
    }

    /** The result for this row as text; null for NULL. */
    static @Nullable String text(String expression) {
        return (String) value(expression, ExpressionType.TEXT);
    }

    static @Nullable Object value(String expression, ExpressionType target) {
        return value(compile(expression, target), new CellRandom(42).at(0));
    }

    static @Nullable Object value(CompiledExpression compiled, CellRandom random) {
        if (!compiled.evaluate(new SampleRow(compiled.inputs()), random)) {
            return null;
        }
        return switch (compiled.target().name()) {
            case SMALLINT, INTEGER, BIGINT, DATE, TIME, TIMESTAMP, TIMESTAMPTZ -> compiled.longResult();
            case REAL, DOUBLE -> compiled.doubleResult();
            case BOOLEAN -> compiled.booleanResult();
            case DECIMAL -> compiled.decimalResult();
            case TEXT, UUID, JSON -> compiled.textResult();
        };
    }

    @Override
    public boolean isNull(int input) {
        return VALUES.get(inputs.get(input)) == null;
    }

    @Override
    public long longAt(int input) {
        return (Long) VALUES.get(inputs.get(input));
    }

    @Override
    public double doubleAt(int input) {
        return (Double) VALUES.get(inputs.get(input));
    }

    @Override
    public boolean booleanAt(int input) {
        return (Boolean) VALUES.get(inputs.get(input));
    }

    @Override
    public BigDecimal decimalAt(int input) {
        return (BigDecimal) VALUES.get(inputs.get(input));
    }

    @Override
    public String textAt(int input) {
        return (String) VALUES.get(inputs.get(input));
    }
}
