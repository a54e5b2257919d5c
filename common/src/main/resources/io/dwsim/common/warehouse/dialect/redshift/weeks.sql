-- How many days after Monday the weeks of DATEDIFF begin: on Sunday, though not those of DATE_TRUNC.
CREATE FUNCTION _week_start() RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 6;
