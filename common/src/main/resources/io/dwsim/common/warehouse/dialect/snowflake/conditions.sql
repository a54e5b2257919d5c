CREATE FUNCTION ifnull(a anycompatible, b anycompatible) RETURNS anycompatible
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS 'SELECT COALESCE(a, b)';

CREATE FUNCTION iff(condition boolean, a anycompatible, b anycompatible) RETURNS anycompatible
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS 'SELECT CASE WHEN condition THEN a ELSE b END';

-- NULL where an argument is; COALESCE, GREATEST and LEAST themselves are grammar, so a query has to be rewritten to come here.
CREATE FUNCTION "greatest"(VARIADIC "values" anycompatiblearray) RETURNS anycompatible
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN pg_catalog.array_position("values", NULL) IS NULL
                THEN (SELECT pg_catalog.max(v) FROM pg_catalog.unnest("values") v) END $$;
CREATE FUNCTION "greatest"(a anycompatible, b anycompatible) RETURNS anycompatible
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS 'SELECT CASE WHEN a IS NOT NULL AND b IS NOT NULL THEN GREATEST(a, b) END';
CREATE FUNCTION "greatest"(a anycompatible, b anycompatible, c anycompatible) RETURNS anycompatible
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS 'SELECT CASE WHEN a IS NOT NULL AND b IS NOT NULL AND c IS NOT NULL THEN GREATEST(a, b, c) END';
CREATE FUNCTION "least"(VARIADIC "values" anycompatiblearray) RETURNS anycompatible
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN pg_catalog.array_position("values", NULL) IS NULL
                THEN (SELECT pg_catalog.min(v) FROM pg_catalog.unnest("values") v) END $$;
CREATE FUNCTION "least"(a anycompatible, b anycompatible) RETURNS anycompatible
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS 'SELECT CASE WHEN a IS NOT NULL AND b IS NOT NULL THEN LEAST(a, b) END';
CREATE FUNCTION "least"(a anycompatible, b anycompatible, c anycompatible) RETURNS anycompatible
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS 'SELECT CASE WHEN a IS NOT NULL AND b IS NOT NULL AND c IS NOT NULL THEN LEAST(a, b, c) END';
CREATE FUNCTION greatest_ignore_nulls(VARIADIC "values" anycompatiblearray) RETURNS anycompatible
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS 'SELECT pg_catalog.max(v) FROM pg_catalog.unnest("values") v';
CREATE FUNCTION least_ignore_nulls(VARIADIC "values" anycompatiblearray) RETURNS anycompatible
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS 'SELECT pg_catalog.min(v) FROM pg_catalog.unnest("values") v';

CREATE FUNCTION equal_null(a anycompatible, b anycompatible) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS 'SELECT CASE WHEN a IS NULL OR b IS NULL THEN a IS NULL AND b IS NULL ELSE NULLIF(a, b) IS NULL END';

CREATE FUNCTION zeroifnull(x integer) RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN COALESCE(x, 0);
CREATE FUNCTION zeroifnull(x bigint) RETURNS bigint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN COALESCE(x, 0);
CREATE FUNCTION zeroifnull(x numeric) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN COALESCE(x, 0);
CREATE FUNCTION zeroifnull(x double precision) RETURNS double precision
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN COALESCE(x, 0);
CREATE FUNCTION nullifzero(x integer) RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN NULLIF(x, 0);
CREATE FUNCTION nullifzero(x bigint) RETURNS bigint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN NULLIF(x, 0);
CREATE FUNCTION nullifzero(x numeric) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN NULLIF(x, 0);
CREATE FUNCTION nullifzero(x double precision) RETURNS double precision
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN NULLIF(x, 0);

CREATE FUNCTION booland(a boolean, b boolean) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN a AND b;
CREATE FUNCTION boolor(a boolean, b boolean) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN a OR b;
CREATE FUNCTION boolxor(a boolean, b boolean) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN a <> b;
CREATE FUNCTION boolnot(a boolean) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN NOT a;
