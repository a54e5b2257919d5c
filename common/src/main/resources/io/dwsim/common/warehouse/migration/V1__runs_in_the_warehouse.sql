-- One row per run that ever touched the warehouse. Loading takes it FOR SHARE, publish and discard FOR UPDATE,
-- so that a late or repeated message meets neither.
CREATE TABLE run_fence (
    run_id     bigint PRIMARY KEY,
    state      text NOT NULL CHECK (state IN ('OPEN', 'PUBLISHED', 'DISCARDED')),
    changed_at timestamptz NOT NULL DEFAULT now()
);

-- One row per part whose rows are in the staging tables, written in the transaction that copied them.
CREATE TABLE part_ledger (
    run_id     bigint NOT NULL,
    table_name text NOT NULL,
    part       integer NOT NULL,
    row_count  bigint NOT NULL,
    loaded_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (run_id, table_name, part)
);

-- The schemas that are experiments, so that no other schema is ever dropped or replaced.
CREATE TABLE experiment_schema (
    schema_name   text PRIMARY KEY,
    published_run bigint,
    created_at    timestamptz NOT NULL DEFAULT now()
);
