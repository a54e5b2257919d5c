-- $1 of the dialect is \1 here.
CREATE FUNCTION _replacement(replacement text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN pg_catalog.regexp_replace(replace(replacement, '\', '\\'), '\$([0-9])', '\\\1', 'g');

CREATE FUNCTION bpcharcmp(a text, b text) RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN rtrim(a, ' ') < rtrim(b, ' ') COLLATE "C" THEN -1 WHEN rtrim(a, ' ') = rtrim(b, ' ') THEN 0
                WHEN a IS NOT NULL AND b IS NOT NULL THEN 1 END;
CREATE FUNCTION func_sha1(value text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN sha1(value);
CREATE FUNCTION sha(value text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN sha1(value);
CREATE FUNCTION strtol(value text, base integer) RETURNS bigint
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE SET search_path = pg_catalog AS $$
DECLARE
    digits text := lower(regexp_replace(value, '^\s*[+-]', ''));
    result bigint := 0;
    digit integer;
BEGIN
    IF base NOT BETWEEN 2 AND 36 THEN
        RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', MESSAGE = 'The base of STRTOL is 2 to 36, not ' || base;
    END IF;
    FOR i IN 1 .. length(digits) LOOP
        digit := strpos('0123456789abcdefghijklmnopqrstuvwxyz', substr(digits, i, 1)) - 1;
        IF digit < 0 OR digit >= base THEN
            RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value',
                MESSAGE = '''' || value || ''' is not a number of base ' || base;
        END IF;
        result := result * base + digit;
    END LOOP;
    RETURN CASE WHEN value ~ '^\s*-' THEN -result ELSE result END;
END $$;

CREATE FUNCTION regexp_substr(value text, pattern text, start integer, occurrence integer, parameters text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN value IS NOT NULL AND pattern IS NOT NULL THEN
        coalesce(pg_catalog.regexp_substr(value, pattern, start, occurrence, _options(parameters),
                                          (parameters ~ 'e')::integer), '') END;
CREATE FUNCTION regexp_substr(value text, pattern text, start integer, occurrence integer) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN regexp_substr(value, pattern, start, occurrence, 'c');
CREATE FUNCTION regexp_substr(value text, pattern text, start integer) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN regexp_substr(value, pattern, start, 1, 'c');
CREATE FUNCTION regexp_substr(value text, pattern text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN regexp_substr(value, pattern, 1, 1, 'c');
-- All that match, unlike PostgreSQL's.
CREATE FUNCTION regexp_replace(value text, pattern text, replacement text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN pg_catalog.regexp_replace(value, pattern, _replacement(replacement), 'gp');
CREATE FUNCTION regexp_replace(value text, pattern text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN pg_catalog.regexp_replace(value, pattern, '', 'gp');
CREATE FUNCTION regexp_replace(value text, pattern text, replacement text, start integer) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN pg_catalog.regexp_replace(value, pattern, _replacement(replacement), start, 0, 'p');
CREATE FUNCTION regexp_replace(value text, pattern text, replacement text, start integer, parameters text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN pg_catalog.regexp_replace(value, pattern, _replacement(replacement), start, 0, _options(parameters));
