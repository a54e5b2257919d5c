package io.dwsim.gateway.query;

import io.dwsim.common.experiment.Column;
import io.dwsim.common.experiment.DataType;
import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.experiment.Table;
import java.util.Arrays;
import java.util.List;

/** Small experiments for tests. */
public final class Experiments {

    private Experiments() {}

    public static Experiment experiment(String name, Table... tables) {
        return new Experiment(name, null, "en", List.of(tables), "postgres");
    }

    /** A table of nullable columns, each given as {@code name TYPE}, INT when no type is named. */
    public static Table table(String name, String... columns) {
        return new Table(
                name, 0, Arrays.stream(columns).map(Experiments::column).toList(), List.of());
    }

    private static Column column(String definition) {
        String[] words = definition.split(" ");
        DataType type = words.length == 1 ? DataType.INT : DataType.valueOf(words[1]);
        Integer length = type == DataType.VARCHAR ? 255 : null;
        return Column.of(words[0], type).required(false).varcharLength(length).build();
    }
}
