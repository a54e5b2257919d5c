-- Own aggregates gather values by array_append, which alone lets an array grow in place: a state that a function of another
-- language returns is copied at each row. LISTAGG and OBJECT_AGG have no other way; they are meant for lists of some thousands.

-- Texts after each other; NULLs are left out.
CREATE FUNCTION _list(so_far text, value text, separator text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
    RETURN CASE WHEN value IS NULL THEN so_far WHEN so_far IS NULL THEN value
                ELSE pg_catalog.concat(so_far, separator, value) END;
END $$;
CREATE FUNCTION _list(so_far text, value text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
    RETURN CASE WHEN value IS NULL THEN so_far ELSE pg_catalog.concat(so_far, value) END;
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
-- whole numbers would be double precision else, as the preferred type
CREATE FUNCTION _median("values" bigint[]) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN _median("values"::numeric[]);
CREATE FUNCTION _median("values" integer[]) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN _median("values"::numeric[]);
CREATE AGGREGATE median(bigint) (SFUNC = array_append, STYPE = bigint[], INITCOND = '{}', FINALFUNC = _median);
CREATE AGGREGATE median(integer) (SFUNC = array_append, STYPE = integer[], INITCOND = '{}', FINALFUNC = _median);

-- Of schemas on the path, those of dialects are not what is asked for.
CREATE FUNCTION current_schema() RETURNS name
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (SELECT s.name FROM unnest(current_schemas(false)) WITH ORDINALITY s (name, i)
            WHERE s.name NOT IN ('dwsim_redshift', 'dwsim_snowflake', 'pg_catalog') ORDER BY s.i LIMIT 1);
