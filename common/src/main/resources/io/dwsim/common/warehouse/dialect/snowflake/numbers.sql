-- A quotient of whole numbers has six digits behind the point, one of a NUMBER up to six more than its dividend has, twelve
-- at most if those are not its own.
DO $$
DECLARE
    operands record;
BEGIN
    FOR operands IN SELECT a, b FROM unnest('{smallint,integer,bigint}'::text[]) a, unnest('{smallint,integer,bigint}'::text[]) b LOOP
        EXECUTE format('
            CREATE FUNCTION _quotient(a %1$s, b %2$s) RETURNS numeric
                LANGUAGE sql IMMUTABLE PARALLEL SAFE
                RETURN pg_catalog.round(a::numeric OPERATOR(pg_catalog./) b::numeric, 6);
            CREATE OPERATOR / (LEFTARG = %1$s, RIGHTARG = %2$s, FUNCTION = _quotient)', operands.a, operands.b);
    END LOOP;
END $$;
CREATE FUNCTION _quotient(a numeric, b numeric) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN pg_catalog.round(a OPERATOR(pg_catalog./) b, GREATEST(scale(a), LEAST(scale(a) + 6, 12)));
CREATE OPERATOR / (LEFTARG = numeric, RIGHTARG = numeric, FUNCTION = _quotient);

-- 0 where the divisor is; DIV0NULL also where the divisor is NULL.
CREATE FUNCTION div0(a numeric, b numeric) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN CASE WHEN b = 0 THEN a * 0 ELSE _quotient(a, b) END;
CREATE FUNCTION div0(a double precision, b double precision) RETURNS double precision
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN CASE WHEN b = 0 THEN a * 0 ELSE a / b END;
CREATE FUNCTION div0(a integer, b integer) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN CASE WHEN b = 0 THEN (a * 0)::numeric ELSE _quotient(a, b) END;
CREATE FUNCTION div0(a bigint, b bigint) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN CASE WHEN b = 0 THEN (a * 0)::numeric ELSE _quotient(a, b) END;
CREATE FUNCTION div0null(a numeric, b numeric) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN CASE WHEN b = 0 OR b IS NULL THEN a * 0 ELSE _quotient(a, b) END;
CREATE FUNCTION div0null(a double precision, b double precision) RETURNS double precision
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN CASE WHEN b = 0 OR b IS NULL THEN a * 0 ELSE a / b END;
CREATE FUNCTION div0null(a integer, b integer) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN b = 0 OR b IS NULL THEN (a * 0)::numeric ELSE _quotient(a, b) END;
CREATE FUNCTION div0null(a bigint, b bigint) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN b = 0 OR b IS NULL THEN (a * 0)::numeric ELSE _quotient(a, b) END;

CREATE FUNCTION ceil(x double precision, digits integer) RETURNS double precision
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN _scaled(x, digits, 'ceil');
CREATE FUNCTION ceil(x numeric, digits integer) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN pg_catalog.round(pg_catalog.ceil(x * power(10::numeric, digits)) * power(10::numeric, -digits), GREATEST(digits, 0));
CREATE FUNCTION ceil(x integer, digits integer) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN ceil(x::numeric, LEAST(digits, 0));
CREATE FUNCTION floor(x double precision, digits integer) RETURNS double precision
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN _scaled(x, digits, 'floor');
CREATE FUNCTION floor(x numeric, digits integer) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN pg_catalog.round(pg_catalog.floor(x * power(10::numeric, digits)) * power(10::numeric, -digits), GREATEST(digits, 0));
CREATE FUNCTION floor(x integer, digits integer) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN floor(x::numeric, LEAST(digits, 0));
CREATE FUNCTION "truncate"(x numeric) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN pg_catalog.trunc(x);
CREATE FUNCTION "truncate"(x double precision) RETURNS double precision
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN pg_catalog.trunc(x);
CREATE FUNCTION "truncate"(x numeric, digits integer) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN pg_catalog.trunc(x, digits);
CREATE FUNCTION "truncate"(x double precision, digits integer) RETURNS double precision
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN _scaled(x, digits, 'trunc');

CREATE FUNCTION bitand(a bigint, b bigint) RETURNS bigint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN a & b;
CREATE FUNCTION bitor(a bigint, b bigint) RETURNS bigint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN a | b;
CREATE FUNCTION bitxor(a bigint, b bigint) RETURNS bigint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN a # b;
CREATE FUNCTION bitnot(a bigint) RETURNS bigint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN ~a;
CREATE FUNCTION bitshiftleft(a bigint, n integer) RETURNS bigint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN a << n;
CREATE FUNCTION bitshiftright(a bigint, n integer) RETURNS bigint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN a >> n;

-- Kilometres along a great circle of a sphere of 6371 km.
CREATE FUNCTION haversine(lat1 double precision, lon1 double precision, lat2 double precision, lon2 double precision)
    RETURNS double precision
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN 2 * 6371 * asin(sqrt(power(sin(radians(lat2 - lat1) / 2), 2)
                                + cos(radians(lat1)) * cos(radians(lat2)) * power(sin(radians(lon2 - lon1) / 2), 2)));

CREATE FUNCTION log(base double precision, x double precision) RETURNS double precision
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN CASE base WHEN 10 THEN log10(x) ELSE ln(x) / ln(base) END;

-- A whole number of 64 bits, as the generators below want one; a seed does not repeat a sequence here.
CREATE FUNCTION random() RETURNS bigint
    LANGUAGE sql VOLATILE PARALLEL SAFE RETURN pg_catalog.random(-9223372036854775807, 9223372036854775807);
CREATE FUNCTION random(seed bigint) RETURNS bigint
    LANGUAGE sql VOLATILE PARALLEL SAFE RETURN pg_catalog.random(-9223372036854775807, 9223372036854775807);
-- A function of the generator's value: the same for the same.
CREATE FUNCTION _unit(generator bigint, stream integer) RETURNS double precision
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (hashint8extended(generator, stream) & 9007199254740991)::double precision / 9007199254740992;
CREATE FUNCTION uniform(low integer, high integer, generator bigint) RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN low + ((hashint8extended(generator, 0) & 9223372036854775807) % (high::bigint - low + 1))::integer;
CREATE FUNCTION uniform(low bigint, high bigint, generator bigint) RETURNS bigint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN low + mod((hashint8extended(generator, 0) & 9223372036854775807)::numeric, high::numeric - low + 1)::bigint;
CREATE FUNCTION uniform(low double precision, high double precision, generator bigint) RETURNS double precision
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN low + _unit(generator, 0) * (high - low);
CREATE FUNCTION normal(mean double precision, stddev double precision, generator bigint) RETURNS double precision
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN mean + stddev * sqrt(-2 * ln(1 - _unit(generator, 0))) * cos(2 * pi() * _unit(generator, 1));

-- Rows with their number from 0, which SEQ4() and the like become.
CREATE TYPE _generated AS (_seq bigint);
CREATE FUNCTION generator(rowcount bigint, timelimit bigint DEFAULT NULL) RETURNS SETOF _generated
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
BEGIN
    RETURN QUERY SELECT i FROM generate_series(0, rowcount - 1) i;
END $$;
