CREATE TABLE experiment (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name        text NOT NULL,
    -- names that differ only by case would be the same warehouse schema
    folded_name text NOT NULL CONSTRAINT experiment_name_key UNIQUE,
    definition  text NOT NULL,
    warnings    text NOT NULL,
    created_at  timestamptz NOT NULL
);

CREATE TABLE run (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    experiment_id    bigint NOT NULL REFERENCES experiment,
    kind             text NOT NULL CHECK (kind IN ('GENERATE', 'LOAD', 'VERIFY')),
    status           text NOT NULL CHECK (status IN ('RUNNING', 'COMPLETED', 'FAILED', 'ABORTED')),
    phase            text NOT NULL CHECK (phase IN ('QUEUED', 'GENERATING', 'LOADING', 'PUBLISHING', 'VERIFYING', 'DONE')),
    seed             bigint NOT NULL,
    engine_version   text NOT NULL,
    row_counts       text NOT NULL,
    fingerprint      text,
    started_at       timestamptz NOT NULL,
    completed_at     timestamptz,
    publish_attempts integer NOT NULL DEFAULT 0,
    publish_asked_at timestamptz,
    error_code       text,
    error_message    text,
    error_table      text,
    error_part       integer
);
-- the promise of one active run per experiment
CREATE UNIQUE INDEX run_one_active_key ON run (experiment_id) WHERE status = 'RUNNING';
CREATE INDEX run_experiment ON run (experiment_id, id DESC);

-- The unit of work. Times are the database's clock.
CREATE TABLE part (
    run_id      bigint NOT NULL REFERENCES run ON DELETE CASCADE,
    -- the order in which parts are handed out
    position    integer NOT NULL,
    table_name  text NOT NULL,
    part        integer NOT NULL,
    first_row   bigint NOT NULL,
    row_count   bigint NOT NULL,
    state       text NOT NULL DEFAULT 'WAITING' CHECK (state IN ('WAITING', 'GENERATING', 'LOADING', 'LOADED')),
    attempts    integer NOT NULL DEFAULT 0,
    -- when a message for the present state was last written, and when a worker was last heard of since
    asked_at    timestamptz,
    heard_at    timestamptz,
    bytes       bigint,
    sha256      text,
    fingerprint text,
    object_key  text,
    PRIMARY KEY (run_id, table_name, part)
);
CREATE INDEX part_waiting ON part (run_id, position) WHERE state = 'WAITING';
CREATE INDEX part_in_flight ON part (run_id) WHERE state IN ('GENERATING', 'LOADING');

CREATE TABLE outbox (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    exchange       text NOT NULL,
    routing_key    text NOT NULL,
    message_id     text NOT NULL,
    correlation_id text NOT NULL,
    type           text NOT NULL,
    body           bytea NOT NULL,
    attempts       integer NOT NULL DEFAULT 0,
    not_before     timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX outbox_due ON outbox (not_before, id);
