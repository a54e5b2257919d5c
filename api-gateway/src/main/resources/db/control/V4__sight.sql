-- What nobody could handle; the message itself lies in <queue>.dlq. No reference to the run, which may be gone.
CREATE TABLE dead_letter (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    queue      text NOT NULL,
    message_id text,
    type       text NOT NULL,
    run_id     bigint,
    -- the first 64 kB, and what tells messages without an id apart
    body       bytea NOT NULL,
    body_bytes bigint NOT NULL,
    digest     text NOT NULL,
    reason     text NOT NULL,
    dead_at    timestamptz NOT NULL DEFAULT clock_timestamp()
);
-- one that is heard of twice is recorded once; a replay gives a new message id
CREATE UNIQUE INDEX dead_letter_message_key ON dead_letter (queue, message_id);
CREATE INDEX dead_letter_run ON dead_letter (run_id);

-- Who beats. Times are the database's clock.
CREATE TABLE worker (
    name     text PRIMARY KEY,
    service  text NOT NULL,
    parts    text[] NOT NULL,
    heard_at timestamptz NOT NULL
);

-- The W3C trace context of the request that a message goes back to.
ALTER TABLE outbox ADD COLUMN traceparent text, ADD COLUMN created_at timestamptz NOT NULL DEFAULT clock_timestamp();
