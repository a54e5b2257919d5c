ALTER TABLE run
    -- The run whose Parquet a run of kind LOAD loads. Deferred like verified_run_id.
    ADD COLUMN loaded_run_id bigint
        CONSTRAINT run_loaded_run_fkey REFERENCES run DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT run_loaded_check CHECK ((kind = 'LOAD') = (loaded_run_id IS NOT NULL)),
    -- How often the run was resumed: what workers say of an earlier epoch is void.
    ADD COLUMN epoch integer NOT NULL DEFAULT 0,
    ADD COLUMN version integer NOT NULL DEFAULT 0,
    -- When readers came to see it, by the database's clock.
    ADD COLUMN published_at timestamptz;
UPDATE run SET published_at = completed_at WHERE status = 'COMPLETED' AND kind = 'GENERATE';

-- When the tables were last emptied, by the database's clock: runs published before are not seen any more.
ALTER TABLE experiment ADD COLUMN emptied_at timestamptz;

CREATE INDEX outbox_correlation ON outbox (correlation_id);

-- How far each queue of work has been worked off: when the part was asked for that was asked for last of those a worker
-- was heard of. What was asked for before and never begun was overtaken, so its message is lost.
CREATE TABLE queue_mark (
    queue          text PRIMARY KEY,
    begun_asked_at timestamptz NOT NULL
);

-- GENERATED: in the lake, its load not asked for yet.
ALTER TABLE part
    DROP CONSTRAINT part_state_check,
    ADD CONSTRAINT part_state_check
        CHECK (state IN ('WAITING', 'GENERATING', 'GENERATED', 'LOADING', 'LOADED', 'VERIFYING', 'VERIFIED'));
DROP INDEX part_waiting;
CREATE INDEX part_waiting ON part (run_id, state, position) WHERE state IN ('WAITING', 'GENERATED');
