-- The run that a run of kind VERIFY is about. Deferred: an experiment's runs are deleted in one transaction, in any order.
ALTER TABLE run ADD COLUMN verified_run_id bigint
    CONSTRAINT run_verified_run_fkey REFERENCES run DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE run ADD CONSTRAINT run_verified_check CHECK ((kind = 'VERIFY') = (verified_run_id IS NOT NULL));

-- A run of kind VERIFY has the verified run's parts as its own, and one more for each table: number -1, all its rows in
-- the warehouse.
ALTER TABLE part
    DROP CONSTRAINT part_state_check,
    ADD CONSTRAINT part_state_check
        CHECK (state IN ('WAITING', 'GENERATING', 'LOADING', 'LOADED', 'VERIFYING', 'VERIFIED')),
    ADD COLUMN verdict text CHECK (verdict IN ('INTACT', 'REPAIRED', 'DIFFERENT', 'SKIPPED')),
    ADD COLUMN detail  text;
DROP INDEX part_in_flight;
CREATE INDEX part_in_flight ON part (run_id) WHERE state IN ('GENERATING', 'LOADING', 'VERIFYING');
