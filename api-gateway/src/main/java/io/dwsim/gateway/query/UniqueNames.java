package io.dwsim.gateway.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Names for columns where no two may be the same: the second {@code id} becomes {@code id_2}. */
final class UniqueNames {

    private UniqueNames() {}

    static List<String> of(List<ResultColumn> columns) {
        Set<String> given = columns.stream().map(ResultColumn::name).collect(Collectors.toSet());
        Set<String> taken = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (ResultColumn column : columns) {
            String name = column.name();
            for (int n = 2; !taken.add(name); n++) {
                String next = column.name() + "_" + n;
                name = given.contains(next) ? name : next;
            }
            names.add(name);
        }
        return List.copyOf(names);
    }
}
