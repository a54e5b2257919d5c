-- How often the run was resumed when the state was written: commands of an earlier epoch find the fence closed.
ALTER TABLE run_fence ADD COLUMN epoch integer NOT NULL DEFAULT 0;
