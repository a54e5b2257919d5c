-- When it was decided that the run's files in the lake go: from then on nothing may count on them.
ALTER TABLE run ADD COLUMN parquet_removed_at timestamptz;
ALTER TABLE run ADD CONSTRAINT run_parquet_check CHECK (parquet_removed_at IS NULL OR status <> 'RUNNING');

-- What is to be deleted from the lake. Whoever takes a row puts it off, and deletes it when the objects are gone.
CREATE TABLE lake_removal (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    prefix     text NOT NULL,
    not_before timestamptz NOT NULL,
    attempts   integer NOT NULL DEFAULT 0
);
CREATE INDEX lake_removal_due ON lake_removal (not_before);
