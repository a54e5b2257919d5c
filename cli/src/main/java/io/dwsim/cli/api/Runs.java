package io.dwsim.cli.api;

import io.dwsim.cli.terminal.CommandFailure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The run routes of the API. */
public final class Runs {
    private final ApiClient api;

    public Runs(ApiClient api) {
        this.api = api;
    }

    /** Runs of an experiment, newest first. */
    public JsonNode list(String experiment, int page, int size) {
        return api.get(Experiments.path(experiment) + "/runs"
                + new QueryString().with("page", page).with("size", size));
    }

    public JsonNode get(RunKey run) {
        return api.get(path(run));
    }

    /** The newest run of an experiment. */
    public RunKey newest(String experiment) {
        JsonNode newest = list(experiment, 0, 1).path("runs").path(0);
        if (newest.isMissingNode()) {
            throw new CommandFailure("experiment '" + experiment + "' has no run");
        }
        return new RunKey(experiment, newest.path("id").asLong());
    }

    /** The run of this id, whatever its experiment: ids are not given twice. */
    public RunKey find(long id) {
        for (JsonNode experiment : api.get("/api/experiments").path("experiments")) {
            RunKey key = new RunKey(experiment.path("name").asString(""), id);
            if (exists(key)) {
                return key;
            }
        }
        throw new CommandFailure("there is no run " + id);
    }

    private boolean exists(RunKey run) {
        try {
            get(run);
            return true;
        } catch (ApiProblem e) {
            if (e.status() == 404) {
                return false;
            }
            throw e;
        }
    }

    public JsonNode abort(RunKey run) {
        return post(run, "abort");
    }

    public JsonNode resume(RunKey run) {
        return post(run, "resume");
    }

    public JsonNode rollback(RunKey run) {
        return post(run, "rollback");
    }

    public JsonNode verify(RunKey run) {
        return post(run, "verify");
    }

    /** Describes the data in the warehouse and checks it against every rule. */
    public JsonNode report(RunKey run) {
        return api.getPatiently(path(run) + "/report");
    }

    public JsonNode manifest(RunKey run) {
        return api.get(path(run) + "/manifest");
    }

    /** One Parquet file of the run. */
    public StreamedAnswer file(RunKey run, String table, int part) {
        return api.open(
                path(run) + "/files/" + ApiClient.segment(table) + "/" + part, "application/vnd.apache.parquet");
    }

    private JsonNode post(RunKey run, String action) {
        return api.post(path(run) + "/" + action, JsonNodeFactory.instance.objectNode());
    }

    private static String path(RunKey run) {
        return Experiments.path(run.experiment()) + "/runs/" + run.id();
    }

    /** What a run is addressed by. */
    public record RunKey(String experiment, long id) {
        public static RunKey of(Run run) {
            return new RunKey(run.experiment(), run.id());
        }
    }
}
