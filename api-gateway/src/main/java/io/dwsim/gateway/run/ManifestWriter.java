package io.dwsim.gateway.run;

import io.dwsim.common.experiment.Experiment;
import io.dwsim.common.json.DwsimJson;
import io.dwsim.common.lake.Lake;
import io.dwsim.common.lake.LakeKeys;
import io.dwsim.engine.Fingerprint;
import io.dwsim.gateway.experiment.StoredExperimentReader;
import io.dwsim.gateway.run.Manifest.FileEntry;
import io.dwsim.gateway.run.Manifest.TableEntry;
import io.dwsim.gateway.run.Part.StoredObject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Adds up what the parts of a run are and writes it to the lake; writing it twice gives the same file but for its time. */
@Component
class ManifestWriter {

    private final PartTable parts;
    private final StoredExperimentReader experiments;
    private final Lake lake;
    private final Clock clock;

    ManifestWriter(PartTable parts, StoredExperimentReader experiments, Lake lake, Clock clock) {
        this.parts = parts;
        this.experiments = experiments;
        this.lake = lake;
        this.clock = clock;
    }

    /**
     * Writes the manifest of a run whose parts all lie in the lake.
     *
     * @return the run's fingerprint, 32 hex digits
     */
    String write(Run run) {
        Experiment experiment = experiments.byId(run.experimentId());
        Map<String, Fingerprint> sums = new LinkedHashMap<>();
        run.rowCounts().keySet().forEach(table -> sums.put(table, Fingerprint.ZERO));
        List<FileEntry> files = new ArrayList<>();
        for (Part part : parts.findGenerated(run.id())) {
            StoredObject object = Objects.requireNonNull(part.object(), "the part lies in the lake");
            sums.merge(part.table(), Fingerprint.parse(object.fingerprint()), Fingerprint::plus);
            files.add(new FileEntry(
                    part.table(),
                    part.part(),
                    part.firstRow(),
                    part.rows(),
                    object.key(),
                    object.bytes(),
                    object.sha256(),
                    object.fingerprint()));
        }
        Map<String, TableEntry> tables = new LinkedHashMap<>();
        run.rowCounts()
                .forEach((table, rows) -> tables.put(
                        table,
                        new TableEntry(
                                rows, sums.getOrDefault(table, Fingerprint.ZERO).toString())));
        String fingerprint = sums.values().stream()
                .reduce(Fingerprint.ZERO, Fingerprint::plus)
                .toString();
        Manifest manifest = new Manifest(
                run.id(), experiment, run.seed(), run.engineVersion(), clock.instant(), fingerprint, tables, files);
        lake.ensureBucket();
        lake.put(
                LakeKeys.manifest(experiment.name(), run.id()),
                DwsimJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        return fingerprint;
    }
}
