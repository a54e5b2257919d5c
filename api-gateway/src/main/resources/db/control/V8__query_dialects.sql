-- The dialect a query is written in.
ALTER TABLE saved_query
    ADD COLUMN dialect text NOT NULL DEFAULT 'postgres' CHECK (dialect IN ('postgres', 'redshift', 'snowflake'));
ALTER TABLE query_history
    ADD COLUMN dialect text NOT NULL DEFAULT 'postgres' CHECK (dialect IN ('postgres', 'redshift', 'snowflake'));
