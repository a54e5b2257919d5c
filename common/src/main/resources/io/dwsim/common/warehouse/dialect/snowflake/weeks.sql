-- How many days after Monday the weeks of DATEDIFF begin.
CREATE FUNCTION _week_start() RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 0;
