-- NULL for no values
CREATE AGGREGATE listagg(text, text) (SFUNC = _list, STYPE = text);
CREATE AGGREGATE listagg(text) (SFUNC = _list, STYPE = text);

-- The average of whole numbers is one, cut towards zero.
CREATE FUNCTION _average(state bigint[]) RETURNS bigint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN state[2] / nullif(state[1], 0);
CREATE AGGREGATE avg(smallint)
    (SFUNC = int2_avg_accum, STYPE = bigint[], INITCOND = '{0,0}', FINALFUNC = _average,
     COMBINEFUNC = int4_avg_combine, PARALLEL = SAFE);
CREATE AGGREGATE avg(integer)
    (SFUNC = int4_avg_accum, STYPE = bigint[], INITCOND = '{0,0}', FINALFUNC = _average,
     COMBINEFUNC = int4_avg_combine, PARALLEL = SAFE);
CREATE FUNCTION _average(state numeric[]) RETURNS bigint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN pg_catalog.trunc(state[2] / nullif(state[1], 0))::bigint;
CREATE FUNCTION _average_of(state numeric[], value bigint) RETURNS numeric[]
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
    RETURN CASE WHEN value IS NULL THEN state ELSE ARRAY[state[1] + 1, state[2] + value] END;
END $$;
CREATE AGGREGATE avg(bigint)
    (SFUNC = _average_of, STYPE = numeric[], INITCOND = '{0,0}', FINALFUNC = _average, PARALLEL = SAFE);
