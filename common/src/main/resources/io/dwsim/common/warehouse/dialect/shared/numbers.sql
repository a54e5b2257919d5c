-- Halves go away from zero, also of a double precision, where PostgreSQL has halves go to the even number. Whole numbers
-- have functions of their own: else they would become double precision, as the preferred type.
CREATE FUNCTION round(x double precision) RETURNS double precision
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN _scaled(x, 0, 'round');
CREATE FUNCTION round(x double precision, digits integer) RETURNS double precision
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN _scaled(x, digits, 'round');
CREATE FUNCTION round(x bigint) RETURNS bigint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN x;
CREATE FUNCTION round(x integer) RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN x;
CREATE FUNCTION round(x integer, digits integer) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN pg_catalog.round(x::numeric, LEAST(digits, 0));
CREATE FUNCTION round(x bigint, digits integer) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN pg_catalog.round(x::numeric, LEAST(digits, 0));
CREATE FUNCTION round(x numeric, digits bigint) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN pg_catalog.round(x, digits::integer);

CREATE FUNCTION trunc(x double precision, digits integer) RETURNS double precision
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN _scaled(x, digits, 'trunc');
CREATE FUNCTION trunc(x integer, digits integer) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN pg_catalog.trunc(x::numeric, LEAST(digits, 0));
CREATE FUNCTION trunc(x bigint, digits integer) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN pg_catalog.trunc(x::numeric, LEAST(digits, 0));

CREATE FUNCTION square(x double precision) RETURNS double precision
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN x * x;
