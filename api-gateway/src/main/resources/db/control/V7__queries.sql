-- What users keep of their SQL, and what they ran of late; both go with their experiment.
CREATE TABLE saved_query (
    experiment_id bigint NOT NULL REFERENCES experiment ON DELETE CASCADE,
    name          text NOT NULL,
    sql           text NOT NULL,
    description   text,
    created_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    updated_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (experiment_id, name)
);

CREATE TABLE query_history (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    experiment_id bigint NOT NULL REFERENCES experiment ON DELETE CASCADE,
    query_id      text NOT NULL,
    sql           text NOT NULL,
    format        text NOT NULL,
    started_at    timestamptz NOT NULL,
    elapsed_ms    bigint NOT NULL,
    row_count     bigint NOT NULL,
    status        text NOT NULL CHECK (status IN ('COMPLETED', 'FAILED', 'CANCELLED', 'TIMED_OUT')),
    error_code    text,
    error_message text,
    CHECK ((status = 'COMPLETED') = (error_code IS NULL))
);
CREATE INDEX query_history_experiment ON query_history (experiment_id, id DESC);
