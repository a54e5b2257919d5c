package io.dwsim.common.experiment;

import io.dwsim.common.json.DwsimJson;
import io.dwsim.common.json.Findings;
import io.dwsim.common.json.JsonObjectReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads tables that a program made as if they had been written down: on all processors, and with no more written down at
 * a time than is being read.
 */
final class MadeTables {

    /** A table as read, and what there is to say about it. */
    private record Reading(TableDraft draft, Findings findings) {}

    private final NameRule names;
    /** Columns that are read as they were made, and of which there was nothing to say: scripts repeat themselves. */
    private final Map<Column, Column> known = new ConcurrentHashMap<>();

    private MadeTables(NameRule names) {
        this.names = names;
    }

    /** The tables as read; empty when there is anything to say about them: in order that is said of the whole only. */
    static Optional<List<Table>> read(List<Supplier<Table>> tables, NameRule names) {
        MadeTables made = new MadeTables(names);
        List<Reading> readings = IntStream.range(0, tables.size())
                .parallel()
                .mapToObj(place -> made.read(place, tables.get(place).get()))
                .toList();
        if (!areFine(readings)) {
            return Optional.empty();
        }
        ReferenceCheck.run(readings.stream().map(Reading::draft).toList());
        return areFine(readings)
                ? Optional.of(readings.stream()
                        .map(reading -> reading.draft().table())
                        .toList())
                : Optional.empty();
    }

    private Reading read(int place, Table table) {
        // keys of several columns look at what is written of theirs
        boolean isPlain = table.foreignKeys().isEmpty();
        List<@Nullable Column> readBefore = table.columns().stream()
                .<@Nullable Column>map(column -> isPlain ? known.get(column) : null)
                .toList();
        ObjectNode written = DwsimJson.mapper().valueToTree(table.withColumns(List.of()));
        ArrayNode columns = written.putArray("columns");
        for (int i = 0; i < readBefore.size(); i++) {
            if (readBefore.get(i) == null) {
                columns.add(DwsimJson.mapper()
                        .<ObjectNode>valueToTree(table.columns().get(i)));
            } else {
                columns.addObject();
            }
        }
        Findings findings = new Findings();
        JsonObjectReader in = new JsonObjectReader(written, "/tables/" + place, findings);
        TableDraft draft = TableDraft.read(in, names, (at, column) -> {
            Column before = readBefore.get(at);
            return before == null ? ColumnDraft.read(column, names) : new ColumnDraft(column, before.name(), before);
        });
        if (isPlain && findings.isEmpty()) {
            remember(table.columns(), draft.columns());
        }
        return new Reading(draft.withoutContent(), findings);
    }

    private void remember(List<Column> made, List<ColumnDraft> read) {
        for (int i = 0; i < made.size(); i++) {
            Column column = read.get(i).column();
            // other checks look again at what is written of keys and values
            if (column != null
                    && column.foreignKey() == null
                    && column.values() == null
                    && column.equals(made.get(i))) {
                known.putIfAbsent(column, column);
            }
        }
    }

    private static boolean areFine(List<Reading> readings) {
        return readings.stream().allMatch(reading -> reading.findings().isEmpty());
    }
}
