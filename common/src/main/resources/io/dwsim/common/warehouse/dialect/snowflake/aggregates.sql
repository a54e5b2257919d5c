-- An empty text for no values
CREATE FUNCTION _listed(list text[]) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN coalesce(pg_catalog.array_to_string(list[2:], list[1]), '');
CREATE AGGREGATE listagg(text, text) (SFUNC = _list, STYPE = text[], FINALFUNC = _listed);
CREATE AGGREGATE listagg(text) (SFUNC = _list, STYPE = text[], FINALFUNC = _listed);

CREATE FUNCTION _count_if(so_far bigint, value boolean) RETURNS bigint
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog AS $$
BEGIN
    RETURN CASE WHEN value THEN so_far + 1 ELSE so_far END;
END $$;
CREATE AGGREGATE count_if(boolean)
    (SFUNC = _count_if, STYPE = bigint, INITCOND = '0', COMBINEFUNC = int8pl, PARALLEL = SAFE);
CREATE AGGREGATE booland_agg(boolean)
    (SFUNC = booland_statefunc, STYPE = boolean, COMBINEFUNC = booland_statefunc, PARALLEL = SAFE);
CREATE AGGREGATE boolor_agg(boolean)
    (SFUNC = boolor_statefunc, STYPE = boolean, COMBINEFUNC = boolor_statefunc, PARALLEL = SAFE);
CREATE AGGREGATE bitand_agg(bigint) (SFUNC = int8and, STYPE = bigint, COMBINEFUNC = int8and, PARALLEL = SAFE);
CREATE AGGREGATE bitor_agg(bigint) (SFUNC = int8or, STYPE = bigint, COMBINEFUNC = int8or, PARALLEL = SAFE);
CREATE AGGREGATE bitxor_agg(bigint) (SFUNC = int8xor, STYPE = bigint, COMBINEFUNC = int8xor, PARALLEL = SAFE);

CREATE AGGREGATE variance_samp(double precision)
    (SFUNC = float8_accum, STYPE = double precision[], INITCOND = '{0,0,0}', FINALFUNC = float8_var_samp);
CREATE AGGREGATE variance_pop(double precision)
    (SFUNC = float8_accum, STYPE = double precision[], INITCOND = '{0,0,0}', FINALFUNC = float8_var_pop);

-- Exact where the vendor's are approximate.
CREATE FUNCTION _distinct("values" anycompatiblearray) RETURNS bigint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS 'SELECT pg_catalog.count(DISTINCT v) FROM pg_catalog.unnest("values") v';
CREATE AGGREGATE approx_count_distinct(anycompatible)
    (SFUNC = array_append, STYPE = anycompatiblearray, INITCOND = '{}', FINALFUNC = _distinct);
CREATE AGGREGATE hll(anycompatible)
    (SFUNC = array_append, STYPE = anycompatiblearray, INITCOND = '{}', FINALFUNC = _distinct);
-- The share, then the values.
CREATE FUNCTION _shared(so_far double precision[], value double precision, share double precision) RETURNS double precision[]
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog AS $$
BEGIN
    IF so_far IS NULL THEN
        RETURN ARRAY[share, value];
    END IF;
    so_far := array_append(so_far, value);
    RETURN so_far;
END $$;
CREATE FUNCTION _percentile(state double precision[]) RETURNS double precision
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog AS $$
DECLARE
    result double precision;
BEGIN
    SELECT percentile_cont(state[1]) WITHIN GROUP (ORDER BY v) INTO result FROM unnest(state[2:]) v;
    RETURN result;
END $$;
CREATE AGGREGATE approx_percentile(double precision, double precision)
    (SFUNC = _shared, STYPE = double precision[], FINALFUNC = _percentile);

-- The most frequent value; of several, the one that came first.
CREATE FUNCTION _mode("values" anyarray) RETURNS anyelement
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT v FROM pg_catalog.unnest("values") WITH ORDINALITY u (v, i) WHERE v IS NOT NULL
    GROUP BY v ORDER BY pg_catalog.count(*) DESC, pg_catalog.min(i) LIMIT 1 $$;
CREATE FUNCTION _append(so_far anyarray, value anyelement) RETURNS anyarray
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog AS $$
BEGIN
    so_far := array_append(so_far, value);
    RETURN so_far;
END $$;
CREATE AGGREGATE mode(anyelement)
    (SFUNC = _append, STYPE = anyarray, INITCOND = '{}', FINALFUNC = _mode);

-- Of a sample, as the vendor has them.
CREATE FUNCTION _skew("values" double precision[]) RETURNS double precision
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (SELECT CASE WHEN count(*) > 2 AND max(s.sd) > 0
                        THEN count(*)::double precision / ((count(*) - 1) * (count(*) - 2))
                             * sum(power((s.v - s.mean) / s.sd, 3)) END
            FROM (SELECT v, avg(v) OVER () AS mean, stddev_samp(v) OVER () AS sd FROM unnest("values") v WHERE v IS NOT NULL) s);
CREATE AGGREGATE skew(double precision)
    (SFUNC = array_append, STYPE = double precision[], INITCOND = '{}', FINALFUNC = _skew);
CREATE FUNCTION _kurtosis("values" double precision[]) RETURNS double precision
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (SELECT CASE WHEN count(*) > 3 AND max(s.sd) > 0
                        THEN (count(*) * (count(*) + 1))::double precision / ((count(*) - 1) * (count(*) - 2) * (count(*) - 3))
                             * sum(power((s.v - s.mean) / s.sd, 4))
                             - 3 * power(count(*) - 1::double precision, 2) / ((count(*) - 2) * (count(*) - 3)) END
            FROM (SELECT v, avg(v) OVER () AS mean, stddev_samp(v) OVER () AS sd FROM unnest("values") v WHERE v IS NOT NULL) s);
CREATE AGGREGATE kurtosis(double precision)
    (SFUNC = array_append, STYPE = double precision[], INITCOND = '{}', FINALFUNC = _kurtosis);

-- An ARRAY, without the NULLs.
CREATE FUNCTION _array(so_far jsonb[], value anynonarray) RETURNS jsonb[]
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog AS $$
BEGIN
    IF value IS NOT NULL THEN
        so_far := array_append(so_far, to_jsonb(value));
    END IF;
    RETURN so_far;
END $$;
CREATE FUNCTION _array(state jsonb[]) RETURNS jsonb
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN to_jsonb(state);
CREATE AGGREGATE array_agg(anynonarray) (SFUNC = _array, STYPE = jsonb[], INITCOND = '{}', FINALFUNC = _array);
CREATE FUNCTION _unique_array(state jsonb[]) RETURNS jsonb
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN array_distinct(to_jsonb(state));
CREATE AGGREGATE array_unique_agg(anynonarray)
    (SFUNC = _array, STYPE = jsonb[], INITCOND = '{}', FINALFUNC = _unique_array);

-- Keys and values by turns; pairs with a NULL are left out, a key that comes twice is an error.
CREATE FUNCTION _pairs(so_far jsonb[], key text, value anynonarray) RETURNS jsonb[]
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog AS $$
BEGIN
    IF key IS NOT NULL AND value IS NOT NULL THEN
        so_far := array_append(so_far, to_jsonb(key));
        so_far := array_append(so_far, to_jsonb(value));
    END IF;
    RETURN so_far;
END $$;
CREATE FUNCTION _object(state jsonb[]) RETURNS jsonb
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (SELECT coalesce(jsonb_object_agg_unique(state[i] #>> '{}', state[i + 1]), '{}')
            FROM generate_series(1, cardinality(state), 2) i);
CREATE AGGREGATE object_agg(text, anynonarray) (SFUNC = _pairs, STYPE = jsonb[], INITCOND = '{}', FINALFUNC = _object);
