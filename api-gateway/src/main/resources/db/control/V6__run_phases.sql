-- When a run entered each phase, by the database's clock, whoever moved it there. A resumed run enters phases again.
CREATE TABLE run_phase (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    run_id     bigint NOT NULL REFERENCES run ON DELETE CASCADE,
    phase      text NOT NULL,
    entered_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX run_phase_run ON run_phase (run_id, id);
INSERT INTO run_phase (run_id, phase, entered_at) SELECT id, phase, coalesce(completed_at, started_at) FROM run;

CREATE FUNCTION note_run_phase() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO run_phase (run_id, phase) VALUES (NEW.id, NEW.phase);
    RETURN NULL;
END
$$;
CREATE TRIGGER run_begun AFTER INSERT ON run
    FOR EACH ROW EXECUTE FUNCTION note_run_phase();
CREATE TRIGGER run_moved AFTER UPDATE OF phase ON run
    FOR EACH ROW WHEN (OLD.phase <> NEW.phase) EXECUTE FUNCTION note_run_phase();
