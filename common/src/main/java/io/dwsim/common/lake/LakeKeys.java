package io.dwsim.common.lake;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/** Where things lie in the bucket. Names are percent-encoded, so that none can leave its place. */
public final class LakeKeys {

    private static final String UNRESERVED = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_";

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private LakeKeys() {}

    /** Prefix of everything of an experiment. */
    public static String experiment(String experiment) {
        return "experiments/" + encoded(experiment) + "/";
    }

    /** Prefix of everything of a run. */
    public static String run(String experiment, long runId) {
        return experiment(experiment) + "runs/" + runId + "/";
    }

    /** Key of one part. */
    public static String part(String experiment, long runId, String table, int part) {
        return run(experiment, runId) + encoded(table) + "/part-" + fiveDigits(part) + ".parquet";
    }

    /** Key of the run's manifest. */
    public static String manifest(String experiment, long runId) {
        return run(experiment, runId) + "manifest.json";
    }

    /** Key of the list of a table's files that Redshift reads; put there by whoever loads them. */
    public static String redshiftManifest(String experiment, long runId, String table) {
        return run(experiment, runId) + encoded(table) + "/redshift.manifest";
    }

    private static String fiveDigits(int part) {
        return String.format(Locale.ROOT, "%05d", part);
    }

    private static String encoded(String name) {
        StringBuilder key = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            if (UNRESERVED.indexOf((char) b) >= 0) {
                key.append((char) b);
            } else {
                key.append('%').append(HEX.toHexDigits(b));
            }
        }
        return key.toString();
    }
}
