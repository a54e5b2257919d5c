-- Own aggregates have states that are arrays: PostgreSQL keeps those it grows a value at a time.

-- Texts, the separator first; NULLs are left out.
CREATE FUNCTION _list(so_far text[], value text, separator text) RETURNS text[]
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog AS $$
BEGIN
    IF value IS NULL THEN
        RETURN so_far;
    ELSIF so_far IS NULL THEN
        RETURN ARRAY[coalesce(separator, ''), value];
    END IF;
    so_far := array_append(so_far, value);
    RETURN so_far;
END $$;
CREATE FUNCTION _list(so_far text[], value text) RETURNS text[]
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog AS $$
BEGIN
    IF value IS NULL THEN
        RETURN so_far;
    ELSIF so_far IS NULL THEN
        RETURN ARRAY['', value];
    END IF;
    so_far := array_append(so_far, value);
    RETURN so_far;
END $$;

-- The value in the middle, or halfway between the two there.
CREATE FUNCTION _median("values" numeric[]) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (SELECT trim_scale(avg(s.v)) FROM (SELECT v, row_number() OVER (ORDER BY v) AS i, count(*) OVER () AS n
                                  FROM unnest("values") v WHERE v IS NOT NULL) s
            WHERE s.i IN ((s.n + 1) / 2, s.n / 2 + 1));
CREATE FUNCTION _median("values" double precision[]) RETURNS double precision
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY v) FROM unnest("values") v);
CREATE AGGREGATE median(numeric) (SFUNC = array_append, STYPE = numeric[], INITCOND = '{}', FINALFUNC = _median);
CREATE AGGREGATE median(double precision)
    (SFUNC = array_append, STYPE = double precision[], INITCOND = '{}', FINALFUNC = _median);
CREATE FUNCTION _gather(so_far numeric[], value bigint) RETURNS numeric[]
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog AS $$
BEGIN
    so_far := array_append(so_far, value::numeric);
    RETURN so_far;
END $$;
-- whole numbers would be double precision else, as the preferred type
CREATE AGGREGATE median(bigint) (SFUNC = _gather, STYPE = numeric[], INITCOND = '{}', FINALFUNC = _median);
CREATE FUNCTION _gather(so_far numeric[], value integer) RETURNS numeric[]
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog AS $$
BEGIN
    so_far := array_append(so_far, value::numeric);
    RETURN so_far;
END $$;
CREATE AGGREGATE median(integer) (SFUNC = _gather, STYPE = numeric[], INITCOND = '{}', FINALFUNC = _median);

-- Of schemas on the path, those of dialects are not what is asked for.
CREATE FUNCTION current_schema() RETURNS name
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (SELECT s.name FROM unnest(current_schemas(false)) WITH ORDINALITY s (name, i)
            WHERE s.name NOT IN ('dwsim_redshift', 'dwsim_snowflake', 'pg_catalog') ORDER BY s.i LIMIT 1);
