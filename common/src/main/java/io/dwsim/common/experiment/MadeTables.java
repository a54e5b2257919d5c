package io.dwsim.common.experiment;

import io.dwsim.common.json.DwsimJson;
import io.dwsim.common.json.Findings;
import io.dwsim.common.json.JsonObjectReader;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Reads tables that a program made as if they had been written down: on all processors, and with no more written down at
 * a time than is being read.
 */
final class MadeTables {

    /** A table as read, and what there is to say about it. */
    private record Reading(TableDraft draft, Findings findings) {

        static Reading of(int place, Table table, NameRule names) {
            Findings findings = new Findings();
            JsonObjectReader in =
                    new JsonObjectReader(DwsimJson.mapper().valueToTree(table), "/tables/" + place, findings);
            return new Reading(TableDraft.read(in, names).withoutContent(), findings);
        }
    }

    private MadeTables() {}

    /** The tables as read; empty when there is anything to say about them: in order that is said of the whole only. */
    static Optional<List<Table>> read(List<Supplier<Table>> tables, NameRule names) {
        List<Reading> readings = IntStream.range(0, tables.size())
                .parallel()
                .mapToObj(place -> Reading.of(place, tables.get(place).get(), names))
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

    private static boolean areFine(List<Reading> readings) {
        return readings.stream().allMatch(reading -> reading.findings().isEmpty());
    }
}
