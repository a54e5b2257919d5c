package io.dwsim.gateway.run;

import io.dwsim.common.failure.Fault;
import io.dwsim.common.lake.Lake;
import io.dwsim.common.lake.LakeKeys;
import io.dwsim.gateway.run.Part.StoredObject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares what the control database says lies in the lake with what does. */
@Component
class StoredParquet {

    private final PartTable parts;
    private final Lake lake;

    StoredParquet(PartTable parts, Lake lake) {
        this.parts = parts;
        this.lake = lake;
    }

    /**
     * Parts of a run that were written and are not there any more, or not in their size. Bytes are compared when they are
     * loaded.
     *
     * @param run that generated the data
     * @throws io.dwsim.common.failure.DwsimException when the lake does not answer
     */
    List<Part> lost(Run run, String experimentName) {
        Map<String, Long> sizes = lake.sizes(LakeKeys.run(experimentName, run.id()));
        return parts.findGenerated(run.id()).stream()
                .filter(part -> !isThere(part.object(), sizes))
                .toList();
    }

    private static boolean isThere(@Nullable StoredObject object, Map<String, Long> sizes) {
        return object != null && Long.valueOf(object.bytes()).equals(sizes.get(object.key()));
    }

    /** What is wrong with a part that is lost, for the client. */
    Fault fault(Part part) {
        StoredObject object = part.object();
        String key = object == null ? "" : object.key();
        return Fault.at(
                "",
                "table '" + part.table() + "', part " + part.part() + ": the lake has no object s3://" + lake.bucket()
                        + "/" + key + " of the recorded size");
    }
}
